import { Unreadable } from '../statements/listener.ts';
import { type Encoding, encodingOf, withWholeMark } from './encoding.ts';
import type { ParcelFile } from './parcel.ts';

const names: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

/** How many line ends a text has. */
export function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The text of a file in pieces, without its byte order mark; Unreadable, with the line, where it is none. */
export async function* textOf(file: ParcelFile): AsyncGenerator<string> {
  let encoding: Encoding | undefined;
  let decoder: TextDecoder | undefined;
  let before: Uint8Array = new Uint8Array();
  let line = 1;
  const refuse = (bytes: Uint8Array): never => {
    const lenient = new TextDecoder(encoding).decode(bytes);
    const wrong = lenient.indexOf('\uFFFD');
    const at = line + lineEndsIn(wrong === -1 ? lenient : lenient.slice(0, wrong));
    const named = names[encoding ?? 'utf-8'];
    throw new Unreadable(file.name, `this line is not valid ${named}. Save or export the file again as UTF-8.`, at);
  };
  for await (const chunk of withWholeMark(file.open())) {
    encoding ??= encodingOf(chunk);
    decoder ??= new TextDecoder(encoding, { fatal: true });
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      return refuse(Buffer.concat([before, chunk]));
    }
    const nul = text.indexOf('\0');
    if (nul !== -1)
      throw new Unreadable(
        file.name,
        'this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
        line + lineEndsIn(text.slice(0, nul)),
      );
    line += lineEndsIn(text);
    before = chunk.subarray(-3);
    yield text;
  }
  try {
    yield decoder?.decode() ?? '';
  } catch {
    refuse(before);
  }
}
