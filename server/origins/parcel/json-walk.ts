import { Tokenizer, TokenizerError, TokenType } from '@streamparser/json';
import { limits } from '../../document/limits.ts';
import { Unreadable } from '../statements/listener.ts';
import { JsonPosition } from './json-position.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

export type JsonPath = readonly (string | number)[];
export type JsonScalar = string | number | boolean | null;

/** Whom the values of a document are shown, one after the other; only what it keeps itself is kept. */
export interface JsonVisitor<Item> {
  /** A value that is neither list nor object, and where it stands; the path changes after the call. */
  value(path: JsonPath, value: JsonScalar): void;
  /** A list or object ends; what is returned is passed on. */
  end(path: JsonPath): Item | undefined;
}

const unexpected = 'not valid JSON: an unexpected character, or the file is cut off';
const lineFeed = 10;
/** A single text that is larger would have to be held as a whole. */
const mostBytesOfOneValue = 128 * 1024 * 1024;

function isScalar(token: TokenType): boolean {
  return token === TokenType.STRING || token === TokenType.NUMBER || isWord(token);
}

function isWord(token: TokenType): boolean {
  return token === TokenType.TRUE || token === TokenType.FALSE || token === TokenType.NULL;
}

function lineEndsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

/** Where in the document a tokenizer stopped. */
function offsetIn(error: unknown): number | undefined {
  const offset = error instanceof TokenizerError ? /absolute position "(\d+)"/.exec(error.message)?.[1] : undefined;
  return offset === undefined ? undefined : Number(offset);
}

/** Takes a number at the very end of the text, which only then is known to be whole. */
function hasEnded(tokenizer: Tokenizer): boolean {
  try {
    tokenizer.end();
    return true;
  } catch {
    return false;
  }
}

/**
 * Walks through a JSON document of any size, value by value. Throws `Unreadable` with the line where it stops being JSON,
 * is nested too deep, or ends too early.
 */
export async function* walkJson<Item>(file: ParcelFile, visitor: JsonVisitor<Item>): AsyncGenerator<Item> {
  const encoder = new TextEncoder();
  const position = new JsonPosition(limits.nesting);
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  let items: Item[] = [];
  let [lines, bytesBefore, lastToken, bytesSinceToken] = [1, 0, 0, 0];
  const lineAt = (chunk: Uint8Array, offset: number) => lines + lineEndsIn(chunk.subarray(0, offset - bytesBefore));
  tokenizer.onToken = ({ token, value, offset }) => {
    lastToken = offset;
    bytesSinceToken = 0;
    if (isScalar(token)) {
      if (!position.scalar(value)) visitor.value(position.path, value);
    } else if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      position.open(token === TokenType.LEFT_BRACE ? 'object' : 'list');
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      position.close(token === TokenType.RIGHT_BRACE ? 'object' : 'list', (path) => {
        const item = visitor.end(path);
        if (item !== undefined) items.push(item);
      });
    } else position.punctuation(token === TokenType.COLON ? ':' : ',');
  };
  tokenizer.onError = (error) => {
    throw error;
  };
  for await (const text of textOf(file)) {
    const chunk = encoder.encode(text);
    bytesSinceToken += chunk.length;
    try {
      tokenizer.write(chunk);
    } catch (error) {
      const line = lineAt(chunk, offsetIn(error) ?? lastToken);
      throw new Unreadable(file.name, position.problem ?? unexpected, line);
    }
    if (bytesSinceToken > mostBytesOfOneValue)
      throw new Unreadable(file.name, 'one text in this file is larger than 128 MB; it is not read', lines);
    lines += lineEndsIn(chunk);
    bytesBefore += chunk.length;
    yield* items;
    items = [];
  }
  if (!hasEnded(tokenizer) || !position.isComplete)
    throw new Unreadable(
      file.name,
      'not valid JSON: the file ends too early; save it again and wait until it is written',
      lines,
    );
}
