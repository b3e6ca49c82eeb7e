import { lineIndex } from './line-index.ts';
import type { Problem } from './problem.ts';

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return head.length >= 4 && zeros >= head.length / 3 && (first === 0) !== (second === 0);
}

/** The text of a file in UTF-8; anything else is refused with what it seems to be. */
export function decodeText(bytes: Uint8Array, file: string): { readonly text: string } | { readonly problem: Problem } {
  if (isUtf16(bytes))
    return {
      problem: {
        file,
        path: '',
        message: 'this file is encoded in UTF-16, but UTF-8 is expected',
        hint: 'save the file as UTF-8',
      },
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const place = lineIndex(lenient)(Math.max(0, lenient.indexOf('\uFFFD')));
    const message = lenient.includes('\0') ? 'this is not a text file' : 'this byte is not valid UTF-8';
    return { problem: { file, ...place, path: '', message, hint: 'save the file as UTF-8' } };
  }
}
