import type { Beginning } from '../format.ts';
import { encodingOf, withWholeMark } from './encoding.ts';
import type { ParcelFile } from './parcel.ts';
import { topLevelKeys } from './top-level-keys.ts';

const mostBytes = 64 * 1024;

/** What a file starts with; bytes that are no text are left to the reader to refuse. */
export async function beginningOf(file: ParcelFile): Promise<Beginning> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of withWholeMark(file.open())) {
    chunks.push(chunk.subarray(0, mostBytes - length));
    length = Math.min(mostBytes, length + chunk.length);
    if (length === mostBytes) break;
  }
  const bytes = Buffer.concat(chunks);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
  return { text, keys: topLevelKeys(text), isJson: /^\s*[{[]/.test(text) };
}
