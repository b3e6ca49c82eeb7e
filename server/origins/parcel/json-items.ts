import { Unreadable } from '../statements/listener.ts';
import { JsonFault, type JsonItem, jsonParser } from './json-parser.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

/** The document ends before its end: it was cut while it was written or copied. */
export class CutShort extends Unreadable {}

/**
 * The items of the lists at these paths of a JSON document, such as `['data']`, in its order, with nothing else in
 * memory; of an object instead of a list, its values with their keys. Throws CutShort or Unreadable.
 */
export async function* jsonItemsOf(
  file: ParcelFile,
  ...lists: readonly [readonly string[], ...(readonly string[])[]]
): AsyncGenerator<JsonItem> {
  const parser = jsonParser(lists);
  let isEmpty = true;
  for await (const text of textOf(file)) {
    if (isEmpty && text.trim() !== '') isEmpty = false;
    let items: readonly JsonItem[];
    try {
      items = parser.write(text);
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      throw new Unreadable(file.name, `not valid JSON: ${error.message}. Export the file again.`, error.line);
    }
    yield* items;
  }
  if (isEmpty) throw new Unreadable(file.name, 'this file is empty. Export it again.');
  if (!parser.isWhole())
    throw new CutShort(file.name, 'this file ends in the middle of its JSON. Export or copy it again.');
}
