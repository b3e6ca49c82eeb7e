const lineFeed = 10;
const none = Number.POSITIVE_INFINITY;

/** Finds the lines of offsets, in bytes, of a text that comes in pieces; offsets are asked for in order. */
export interface LineCounter {
  add(piece: Uint8Array): void;
  /** The line, from 1, of an offset; an offset of an earlier piece gets the last line asked for. */
  at(offset: number): number;
  characterAt(offset: number): string;
  /** Bytes of all pieces. */
  length(): number;
}

export function lineCounter(): LineCounter {
  let piece: Uint8Array = new Uint8Array();
  let before = 0;
  let line = 1;
  // The next line end is kept: lines may be long, and hold many offsets that are asked for.
  let next = none;
  const lineEndFrom = (from: number): number => {
    const found = piece.indexOf(lineFeed, from);
    return found === -1 ? none : found;
  };
  const at = (offset: number): number => {
    for (; next < offset - before; next = lineEndFrom(next + 1)) line += 1;
    return line;
  };
  return {
    add(added) {
      at(before + piece.length);
      before += piece.length;
      piece = added;
      next = lineEndFrom(0);
    },
    at,
    characterAt(offset) {
      const from = offset - before;
      return [...new TextDecoder().decode(piece.subarray(from, from + 4))][0] ?? '';
    },
    length: () => before + piece.length,
  };
}
