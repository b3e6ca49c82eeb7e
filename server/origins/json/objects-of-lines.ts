import { linesOf } from '../parcel/lines.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import type { Item } from './items.ts';
import { flawOf, isObject, NotJson, parseJson } from './parse.ts';

/** The objects of a file with one JSON object per line; a line that is none says why. Throws `Unreadable`. */
export async function* objectsOfLines(file: ParcelFile): AsyncGenerator<Item> {
  for await (const { number, text } of linesOf(file)) {
    if (text.trim() !== '') yield { line: number, ...objectIn(text) };
  }
}

function objectIn(text: string): { readonly object: Readonly<Record<string, unknown>> } | { readonly problem: string } {
  try {
    const object = parseJson(text);
    const flaw = flawOf(text, object);
    if (flaw !== undefined) return { problem: flaw };
    return isObject(object) ? { object } : { problem: 'the line is not an object' };
  } catch (error) {
    if (error instanceof NotJson) return { problem: `not valid JSON: ${error.message}` };
    throw error;
  }
}
