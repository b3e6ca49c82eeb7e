import { Unreadable } from '../statements/listener.ts';
import type { ParcelFile } from './parcel.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that a byte order mark names; UTF-8 without one. */
export function encodingOf(start: Uint8Array): Encoding {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function countLines(text: string, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The line on which the bytes of a chunk stop being text. */
function wrongLine(chunk: Uint8Array, encoding: Encoding, linesBefore: number): number {
  const lenient = new TextDecoder(encoding).decode(chunk);
  return linesBefore + 1 + countLines(lenient, Math.max(0, lenient.indexOf('\uFFFD')));
}

/** The text of a file in pieces, without a byte order mark; throws `Unreadable` at the first byte that is no text. */
export async function* textChunksOf(file: ParcelFile): AsyncGenerator<string> {
  let encoding: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  let lines = 0;
  const decode = (chunk: Uint8Array | undefined): string => {
    encoding ??= encodingOf(chunk ?? new Uint8Array());
    decoder ??= new TextDecoder(encoding, { fatal: true });
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      const line = wrongLine(chunk ?? new Uint8Array(), encoding, lines);
      const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
      throw new Unreadable(file.name, `this line is not valid ${name}; save the file as UTF-8`, line);
    }
  };
  for await (const chunk of file.open()) {
    const text = decode(chunk);
    const nul = text.indexOf('\0');
    if (nul !== -1) {
      const line = lines + 1 + countLines(text, nul);
      throw new Unreadable(file.name, 'this is not a text file: it contains a NUL byte; save it as UTF-8', line);
    }
    lines += countLines(text);
    yield text;
  }
  yield decode(undefined);
}
