import { createReadStream } from 'node:fs';
import { limits } from '../document/limits.ts';

/** A line of a file, or why the file can not be read further. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

const lineFeed = 10;

function decode(decoder: TextDecoder, bytes: Uint8Array, number: number): Line {
  try {
    const text = decoder.decode(bytes);
    return { number, text: number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text };
  } catch {
    return { number, problem: 'a byte on this line is not valid UTF-8' };
  }
}

/** The lines of a file in batches, however large the file is; a line longer than the limit ends the reading. */
export async function* readLines(path: string): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Uint8Array<ArrayBufferLike> = new Uint8Array();
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const batch: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      number += 1;
      batch.push(decode(decoder, bytes.subarray(start, end), number));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > limits.lineBytes) {
      batch.push({
        number: number + 1,
        problem: `longer than ${limits.lineBytes / 1024 / 1024} MB; write one record per line`,
      });
      yield batch;
      return;
    }
    yield batch;
  }
  if (rest.length > 0) yield [decode(decoder, rest, number + 1)];
}
