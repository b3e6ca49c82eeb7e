import type { Writable } from 'node:stream';

/** Where a command writes: answers on standard output, everything said about them on standard error. */
export interface Terminal {
  /** One line, or several joined by line breaks, of the answer. */
  readonly print: (text: string) => void;
  /** Progress, warnings and problems. */
  readonly say: (text: string) => void;
  /** Replaces the line that a person sees on standard error; an empty text takes it away. */
  readonly overwrite: (text: string) => void;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** True when a person watches standard error, so that a progress bar may move there. */
  readonly isWatched: boolean;
  readonly columns: number;
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };

export interface Streams {
  readonly out: Stream;
  readonly err: Stream;
}

/** Node itself honours NO_COLOR and dumb terminals in `hasColors`. */
export function createTerminal({ out, err }: Streams): Terminal {
  const hasColour = out.isTTY === true && out.hasColors?.() === true;
  const style = (on: number, off: number) => (text: string) =>
    hasColour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    print: (text) => void out.write(`${text}\n`),
    say: (text) => void err.write(`${text}\n`),
    overwrite: (text) => void err.write(`\r\u001b[2K${text}`),
    bold: style(1, 22),
    dim: style(2, 22),
    isWatched: err.isTTY === true,
    columns: Math.min(out.columns ?? 100, 120),
  };
}
