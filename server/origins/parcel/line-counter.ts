const lineFeed = 10;

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
  let counted = 0;
  let line = 1;
  const at = (offset: number): number => {
    const end = offset - before;
    for (
      let found = piece.indexOf(lineFeed, counted);
      found !== -1 && found < end;
      found = piece.indexOf(lineFeed, counted)
    ) {
      line += 1;
      counted = found + 1;
    }
    return line;
  };
  return {
    add(next) {
      at(before + piece.length);
      before += piece.length;
      piece = next;
      counted = 0;
    },
    at,
    characterAt(offset) {
      const from = offset - before;
      return [...new TextDecoder().decode(piece.subarray(from, from + 4))][0] ?? '';
    },
    length: () => before + piece.length,
  };
}
