export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a file is encoded, by its byte order mark; UTF-8 without one. Needs the first two bytes. */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The same bytes in other pieces: the first has at least two, so that a byte order mark is whole. */
export async function* withWholeMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined;
  let isPassed = false;
  for await (const chunk of chunks) {
    if (isPassed) {
      yield chunk;
      continue;
    }
    start = start === undefined ? chunk : Buffer.concat([start, chunk]);
    if (start.length < 2) continue;
    isPassed = true;
    yield start;
  }
  if (!isPassed && start !== undefined) yield start;
}
