import { createReadStream } from 'node:fs';
import { openRegular } from '../../document/bounded-file.ts';
import { limits } from '../../document/limits.ts';

/** A line of a file, or why the file cannot be read further. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

const lineFeed = 10;

function withoutMark(text: string, number: number): string {
  return number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whole lines, the first of which has the number given; decoded one by one only when a byte is wrong. */
function decodeLines(bytes: Uint8Array, first: number): Line[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const texts = decoder.decode(bytes).split('\n');
    return texts.map((text, index) => ({ number: first + index, text: withoutMark(text, first + index) }));
  } catch {
    return splitLines(bytes).map((line, index): Line => {
      const number = first + index;
      try {
        return { number, text: withoutMark(decoder.decode(line), number) };
      } catch {
        return { number, problem: 'this line is not valid UTF-8' };
      }
    });
  }
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** The bytes that a regular file has when it is opened; what is appended meanwhile belongs to no import. */
function chunksOf(path: string): AsyncIterable<Buffer> {
  const { descriptor: fd, bytes } = openRegular(path);
  return createReadStream('', { fd, start: 0, end: Math.max(0, bytes - 1), highWaterMark: 1024 * 1024 });
}

/** The lines of a file in batches, however large the file is; a line longer than the limit ends the reading. */
export async function* readLines(path: string): AsyncGenerator<Line[]> {
  let rest: Uint8Array<ArrayBufferLike> = new Uint8Array();
  let next = 1;
  for await (const chunk of chunksOf(path)) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(lineFeed);
    const lines = end === -1 ? [] : decodeLines(bytes.subarray(0, end), next);
    next += lines.length;
    rest = bytes.subarray(end + 1);
    if (rest.length > limits.lineBytes) {
      const problem = `this line is longer than ${limits.lineBytes / 1024 / 1024} MB, the limit for one line; write one record per line`;
      yield [...lines, { number: next, problem }];
      return;
    }
    yield lines;
  }
  if (rest.length > 0) yield decodeLines(rest, next);
}
