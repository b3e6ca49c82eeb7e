import { limits } from '../../document/limits.ts';
import { inMegabytes, parcelLimits } from '../parcel/limits.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { textOf } from '../parcel/text.ts';
import { Unreadable } from '../statements/listener.ts';
import { flawOf, isObject, type JsonObject, NotJson, parseJson } from './parse.ts';
import { type ItemText, JsonSplitter, TooDeep } from './splitter.ts';

/** One object of a list, or why it is none; where it begins, unless that is not known. */
export type Item = { readonly line: number | undefined } & (
  | { readonly object: JsonObject }
  | { readonly problem: string }
);

/** What stands around the items: the object whose `value` they are, or nothing where the list itself is the document. */
export interface Frame {
  readonly object: JsonObject | undefined;
  /** Whether there was a list at all. */
  readonly isList: boolean;
}

/**
 * Reads a JSON document of any size item by item, then returns what stands around them. Throws `Unreadable` with the
 * line where it is not JSON, which may be after items were given.
 */
export async function readItems(file: ParcelFile, onItem: (item: Item) => void): Promise<Frame> {
  const splitter = new JsonSplitter();
  for await (const text of textOf(file)) {
    for (const item of split(splitter, text, file)) onItem(parsed(item, file));
    if (splitter.openLength > parcelLimits.recordBytes) throw tooLarge(file, splitter.line, 'object');
    if (splitter.frame.length > parcelLimits.recordBytes) throw tooLarge(file, splitter.line, 'document around a list');
  }
  if (splitter.openLength > 0) throw notJson(file, splitter.line, 'the text ends in the middle of an object');
  if (splitter.frame.trim() === '') throw new Unreadable(file.name, 'the file is empty. Save the answer again.', 1);
  const frame = inLine(file, 1, () => parseJson(splitter.frame));
  const list = Array.isArray(frame) ? frame : isObject(frame) ? frame['value'] : undefined;
  if (Array.isArray(list))
    for (const value of list)
      if (value !== 0) onItem({ line: undefined, problem: 'an item of the list is not an object' });
  return { object: isObject(frame) ? frame : undefined, isList: Array.isArray(list) };
}

function split(splitter: JsonSplitter, text: string, file: ParcelFile): readonly ItemText[] {
  try {
    return splitter.feed(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    throw notJson(file, splitter.line, `it is nested deeper than ${limits.nesting} levels`);
  }
}

function parsed({ text, line }: ItemText, file: ParcelFile): Item {
  const object = inLine(file, line, () => parseJson(text));
  const flaw = flawOf(text, object);
  if (flaw !== undefined) return { line, problem: flaw };
  return isObject(object) ? { line, object } : { line, problem: 'an item of the list is not an object' };
}

function inLine<Value>(file: ParcelFile, line: number, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (error instanceof NotJson) throw notJson(file, line + error.line - 1, error.message);
    throw error;
  }
}

function notJson(file: ParcelFile, line: number, why: string): Unreadable {
  return new Unreadable(file.name, `not valid JSON: ${why}. Save the answer again.`, line);
}

function tooLarge(file: ParcelFile, line: number, what: string): Unreadable {
  const message = `one ${what} is larger than ${inMegabytes(parcelLimits.recordBytes)}, the limit. Save the answer in smaller pages.`;
  return new Unreadable(file.name, message, line);
}
