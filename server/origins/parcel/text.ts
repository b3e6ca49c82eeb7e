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
  let passed = 0;
  let end: Buffer = Buffer.alloc(0);
  let line = 1;
  const refuse = (bytes: Uint8Array): never => {
    const lenient = new TextDecoder(encoding);
    lenient.decode(end, { stream: true });
    const at = line + lineEndsIn(lenient.decode(bytes, { stream: true }).split('\uFFFD')[0] ?? '');
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
      return refuse(chunk);
    }
    const nul = text.indexOf('\0');
    if (nul !== -1)
      throw new Unreadable(
        file.name,
        'this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
        line + lineEndsIn(text.slice(0, nul)),
      );
    line += lineEndsIn(text);
    passed += chunk.length;
    // Holds every character that may be cut here, and starts where one of UTF-16 may start.
    end = Buffer.concat([end, chunk.subarray(-4)]).subarray(passed % 2 === 0 ? -4 : -3);
    yield text;
  }
  try {
    yield decoder?.decode() ?? '';
  } catch {
    refuse(new Uint8Array());
  }
}
