import { isUtf8 } from 'node:buffer';
import type { Encoding } from './encoding.ts';

/** Turns the bytes of a file into text, piece by piece; the byte order mark is left out. */
export interface Decoder {
  /** Undefined where the bytes are not of the encoding. */
  decode(bytes: Uint8Array): string | undefined;
  /** Whether what was given ends within a character. */
  isInCharacter(): boolean;
}

export function decoderOf(encoding: Encoding): Decoder {
  return encoding === 'utf-8' ? utf8Decoder() : streamingDecoder(encoding);
}

const byteOrderMark = '\uFEFF';

/** Checks and converts whole pieces at once, which is several times as fast as a decoder that keeps state. */
function utf8Decoder(): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return {
    decode(bytes) {
      const all =
        rest.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.concat([rest, bytes]);
      const whole = all.subarray(0, all.length - unfinished(all));
      if (!isUtf8(whole)) return undefined;
      rest = Buffer.from(all.subarray(whole.length));
      const text = whole.toString('utf8');
      const isMarked = isFirst && text.startsWith(byteOrderMark);
      if (text !== '') isFirst = false;
      return isMarked ? text.slice(1) : text;
    },
    isInCharacter: () => rest.length > 0,
  };
}

/** How many bytes at the end belong to a character that goes on. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >> 6 === 0b10) continue;
    const length = byte >> 5 === 0b110 ? 2 : byte >> 4 === 0b1110 ? 3 : byte >> 3 === 0b11110 ? 4 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function streamingDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decoded = (bytes?: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return undefined;
    }
  };
  return { decode: decoded, isInCharacter: () => decoded() === undefined };
}
