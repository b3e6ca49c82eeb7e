import type { ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';

const encodings = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const;

/**
 * The text of a file in pieces, without its byte order mark: UTF-8, or UTF-16 with a mark. Throws `Unreadable` with the
 * line where the bytes are no text.
 */
export async function* textOf(file: ParcelFile): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array<ArrayBufferLike> = new Uint8Array();
  let line = 1;
  for await (const chunk of file.open()) {
    let bytes = chunk;
    if (decoder === undefined) {
      start = Buffer.concat([start, chunk]);
      if (start.length < 3) continue;
      decoder = decoderFor(start);
      bytes = start;
    }
    const text = decode(decoder, bytes, file, line);
    line += countOf('\n', text);
    yield text;
  }
  decoder ??= decoderFor(start);
  yield decode(decoder, start.length < 3 ? start : new Uint8Array(), file, line, true);
}

function decoderFor(start: Uint8Array): TextDecoder {
  const found = encodings.find(({ mark }) => mark.every((byte, index) => start[index] === byte));
  return new TextDecoder(found?.label ?? 'utf-8', { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Uint8Array, file: ParcelFile, line: number, isEnd = false): string {
  try {
    return decoder.decode(bytes, { stream: !isEnd });
  } catch {
    const before = new TextDecoder(decoder.encoding).decode(bytes).split('\uFFFD')[0] ?? '';
    const message = `this is not text in ${decoder.encoding.toUpperCase()}. Save it as UTF-8, then import it again.`;
    throw new Unreadable(file.name, message, line + countOf('\n', before));
  }
}

/** How often a character stands in a text. */
export function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
