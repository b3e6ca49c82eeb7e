import { limits } from '../../document/limits.ts';
import { Unreadable } from '../statements/listener.ts';
import { jsonTokens } from './json-parser.ts';
import { JsonPosition } from './json-position.ts';
import type { ParcelFile } from './parcel.ts';
import { lineEndsIn, textOf } from './text.ts';

export type JsonPath = readonly (string | number)[];
export type JsonScalar = string | number | boolean | null;

/** Whom the values of a document are shown, one after the other; only what it keeps itself is kept. */
export interface JsonVisitor<Item> {
  /** A value that is neither list nor object, and where it stands; the path changes after the call. */
  value(path: JsonPath, value: JsonScalar): void;
  /** A list or object ends; what is returned is passed on. */
  end(path: JsonPath): Item | undefined;
}

/** A single text that is larger would have to be held as a whole. */
const mostBytesOfOneValue = 128 * 1024 * 1024;
const unexpected = 'not valid JSON: an unexpected character, or the file is cut off';

/**
 * Walks through a JSON document of any size, value by value. Throws `Unreadable` with the line where it stops being JSON,
 * is nested too deep, or ends too early.
 */
export async function* walkJson<Item>(file: ParcelFile, visitor: JsonVisitor<Item>): AsyncGenerator<Item> {
  const encoder = new TextEncoder();
  const position = new JsonPosition(limits.nesting);
  let items: Item[] = [];
  let [line, bytesBefore, lastToken, bytesSinceToken] = [1, 0, 0, 0];
  const tokens = jsonTokens(({ kind, value, offset }) => {
    lastToken = offset;
    bytesSinceToken = 0;
    if (kind === 'value') {
      if (!position.scalar(value)) visitor.value(position.path, value);
    } else if (kind === 'separator') position.separator(value);
    else if (kind === 'open') position.open(value === '{' ? 'object' : 'list');
    else {
      position.close(value === '}' ? 'object' : 'list');
      const item = visitor.end(position.path);
      if (item !== undefined) items.push(item);
    }
  });
  for await (const text of textOf(file)) {
    const piece = encoder.encode(text);
    bytesSinceToken += piece.length;
    try {
      tokens.write(piece);
    } catch (error) {
      const before = piece.subarray(0, (tokens.offsetOf(error) ?? lastToken) - bytesBefore);
      const at = line + lineEndsIn(new TextDecoder().decode(before));
      throw new Unreadable(file.name, `${position.problem ?? unexpected}. Save the file again.`, at);
    }
    if (bytesSinceToken > mostBytesOfOneValue)
      throw new Unreadable(
        file.name,
        'one text in this file is larger than 128 MB, the limit. Record again without downloading files.',
        line,
      );
    line += lineEndsIn(text);
    bytesBefore += piece.length;
    yield* items;
    items = [];
  }
  const early = 'not valid JSON: the file ends too early. Save it again, and wait until it is written.';
  if (!tokens.end() || !position.isComplete) throw new Unreadable(file.name, early, line);
}
