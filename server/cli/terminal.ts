import type { Writable } from 'node:stream';
import { jsonText, visibleLines } from './visible.ts';

/**
 * Where a command writes: answers on standard output, everything said about them on standard error. Whatever a text
 * holds, nothing of it moves the cursor, changes colours or turns the direction of what follows.
 */
export interface Terminal {
  /** One line, or several joined by line breaks, of the answer. */
  readonly print: (text: string) => void;
  /** An answer for other programs, as JSON. */
  readonly printJson: (value: unknown) => void;
  /** Progress, warnings and problems. */
  readonly say: (text: string) => void;
  /** Replaces the line that a person sees on standard error; an empty text takes it away. */
  readonly overwrite: (text: string) => void;
  readonly bold: (text: string) => string;
  /** True when a person watches standard error, so that a progress bar may move there. */
  readonly isWatched: boolean;
}

type Stream = Writable & { readonly isTTY?: boolean; hasColors?(): boolean };

export interface Streams {
  readonly out: Stream;
  readonly err: Stream;
}

/** Around what is bold until it is printed; Unicode has no character for these two. */
const boldMarks = ['\uFDD0', '\uFDD1'] as const;
const boldCodes = ['\u001b[1m', '\u001b[22m'] as const;

/** Node itself honours NO_COLOR and dumb terminals in `hasColors`. */
export function createTerminal({ out, err }: Streams): Terminal {
  const codes = out.isTTY === true && out.hasColors?.() === true ? boldCodes : (['', ''] as const);
  return {
    print: (text) => {
      const shown = visibleLines(text).replaceAll(boldMarks[0], codes[0]).replaceAll(boldMarks[1], codes[1]);
      out.write(`${shown}\n`);
    },
    printJson: (value) => void out.write(`${jsonText(value)}\n`),
    say: (text) => void err.write(`${visibleLines(text)}\n`),
    overwrite: (text) => void err.write(`\r\u001b[2K${visibleLines(text)}`),
    bold: (text) => `${boldMarks[0]}${text}${boldMarks[1]}`,
    isWatched: err.isTTY === true,
  };
}
