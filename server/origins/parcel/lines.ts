import { Unreadable } from '../statements/listener.ts';
import { inMegabytes, parcelLimits } from './limits.ts';
import type { ParcelFile } from './parcel.ts';
import { textOf } from './text.ts';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Without its end. */
  readonly text: string;
}

/** The lines of a file, however large it is; an empty last one is left out. Throws Unreadable. */
export async function* linesOf(file: ParcelFile): AsyncGenerator<TextLine> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const line = (last: string): TextLine => {
    const text = parts.length === 0 ? last : parts.join('') + last;
    parts = [];
    length = 0;
    return { number: number++, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const text of textOf(file)) {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      yield line(text.slice(start, end));
      start = end + 1;
    }
    const rest = text.slice(start);
    length += rest.length;
    if (length > parcelLimits.recordBytes)
      throw new Unreadable(
        file.name,
        `this line is longer than ${inMegabytes(parcelLimits.recordBytes)}, the limit. Export the file again with one record per line.`,
        number,
      );
    if (rest !== '') parts.push(rest);
  }
  if (length > 0) yield line('');
}
