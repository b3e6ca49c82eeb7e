import { limits } from '../../document/limits.ts';
import type { ParcelFile } from '../parcel/parcel.ts';
import { Unreadable } from '../statements/listener.ts';
import { textOf } from './decode.ts';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** The lines of a file that are not blank, however large the file is; a line above the limit is `Unreadable`. */
export async function* linesOf(file: ParcelFile): AsyncGenerator<TextLine> {
  let rest = '';
  let number = 0;
  for await (const chunk of textOf(file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield { number, text };
    }
    if (rest.length > limits.lineBytes) throw tooLong(file, number + 1);
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}

function tooLong(file: ParcelFile, line: number): Unreadable {
  const most = limits.lineBytes / 1024 / 1024;
  const message = `this line is longer than ${most} MB, the limit for one line. Write one object per line.`;
  return new Unreadable(file.name, message, line);
}
