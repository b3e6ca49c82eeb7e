import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly show: (done: number, expected: number) => void;
  /** Leaves no unfinished line behind. */
  readonly end: () => void;
}

const barWidth = 30;
const lineEveryMs = 5_000;

/** A bar where a person watches, a plain line now and then where a log is written. */
export function progressOf(what: string, terminal: Terminal): Progress {
  let lastLineMs = performance.now();
  let lastPercent = -1;
  return {
    show(done, expected) {
      const percent = expected === 0 ? 100 : Math.floor((100 * done) / expected);
      if (terminal.isWatched) {
        if (percent === lastPercent) return;
        lastPercent = percent;
        const filled = Math.round((barWidth * percent) / 100);
        terminal.overwrite(`${what} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent} %`);
      } else if (performance.now() - lastLineMs > lineEveryMs) {
        lastLineMs = performance.now();
        terminal.say(`${what}: ${percent} %`);
      }
    },
    end() {
      if (terminal.isWatched && lastPercent >= 0) terminal.overwrite('');
    },
  };
}
