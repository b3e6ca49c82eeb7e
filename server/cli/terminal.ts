import type { Writable } from 'node:stream';
import { outputTo } from './output.ts';
import { jsonText, visibleLines } from './visible.ts';

/**
 * Where a command writes: answers on standard output, everything said about them on standard error. Names and paths come
 * from outside, so every text is made harmless here; only line breaks stay.
 */
export interface Terminal {
  /** One line, or several joined by line breaks, of the answer. */
  readonly print: (text: string) => void;
  /** A line that stands out where that is possible. */
  readonly printBold: (text: string) => void;
  /** A value for other programs. */
  readonly printJson: (value: unknown) => void;
  /** Lines of a table for other programs, as they are; resolves when the reader keeps up. */
  readonly printTable: (text: string) => Promise<void>;
  /** Progress, warnings and problems. */
  readonly say: (text: string) => void;
  /** Replaces the line that a person sees on standard error; an empty text takes it away. */
  readonly overwrite: (text: string) => void;
  /** True when a person watches standard error, so that a progress bar may move there. */
  readonly isWatched: boolean;
  /** Resolves when the answer is written, or with the reason why it is not. */
  readonly settled: () => Promise<NodeJS.ErrnoException | undefined>;
}

type Stream = Writable & { readonly isTTY?: boolean; hasColors?(): boolean };

export interface Streams {
  readonly out: Stream;
  readonly err: Stream;
}

/** Node itself honours NO_COLOR and dumb terminals in `hasColors`. */
export function createTerminal({ out, err }: Streams): Terminal {
  const hasColour = out.isTTY === true && out.hasColors?.() === true;
  const [answer, remarks] = [outputTo(out), outputTo(err)];
  const print = (text: string) => answer.write(`${visibleLines(text)}\n`);
  return {
    print,
    printBold: (text) => (hasColour ? answer.write(`\u001b[1m${visibleLines(text)}\u001b[22m\n`) : print(text)),
    printJson: (value) => answer.write(`${jsonText(value)}\n`),
    printTable: (text) => answer.writeInStep(`${out.isTTY === true ? visibleLines(text) : text}\n`),
    say: (text) => remarks.write(`${visibleLines(text)}\n`),
    overwrite: (text) => remarks.write(`\r\u001b[2K${visibleLines(text)}`),
    isWatched: err.isTTY === true,
    settled: answer.settled,
  };
}
