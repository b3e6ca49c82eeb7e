import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly show: (done: number, expected: number) => void;
  /** Leaves no unfinished line behind. */
  readonly end: () => void;
}

const barWidth = 30;
/** In a log: nothing of what is soon done, and a few lines of what takes long. The web page reads them, too. */
const lineEveryMs = 5_000;
const lineEveryPercent = 10;

/** A bar where a person watches, ten plain lines at most where a log is written. */
export function progressOf(what: string, terminal: Terminal, nowMs: () => number = () => performance.now()): Progress {
  let lastLineMs = nowMs();
  let lastLinePercent = 0;
  let lastPercent = -1;
  return {
    show(done, expected) {
      const percent = expected === 0 ? 100 : Math.floor((100 * done) / expected);
      if (terminal.isWatched) {
        if (percent === lastPercent) return;
        lastPercent = percent;
        const filled = Math.round((barWidth * percent) / 100);
        terminal.overwrite(`${what} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent} %`);
      } else if (percent >= lastLinePercent + lineEveryPercent && nowMs() - lastLineMs > lineEveryMs) {
        lastLineMs = nowMs();
        lastLinePercent = percent;
        terminal.say(`${what}: ${percent} %`);
      }
    },
    end() {
      if (terminal.isWatched && lastPercent >= 0) terminal.overwrite('');
    },
  };
}
