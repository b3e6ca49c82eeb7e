import { encodingOf, withWholeMark } from './encoding.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

async function isUtf8(file: ParcelFile): Promise<boolean> {
  for await (const chunk of withWholeMark(file.open())) return encodingOf(chunk) === 'utf-8';
  return true;
}

/** The bytes of a file as UTF-8, whatever its byte order mark says it is in. */
export async function* utf8ChunksOf(file: ParcelFile): AsyncGenerator<Uint8Array> {
  if (await isUtf8(file)) {
    yield* file.open();
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of textOf(file)) yield encoder.encode(text);
}
