import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { progressOf } from '../../server/cli/progress.ts';
import { createTerminal } from '../../server/cli/terminal.ts';

/** What is printed where nobody watches, when every percent takes so many seconds. */
function loggedAt(secondsPerPercent: number): string[] {
  let text = '';
  const err = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  let nowMs = 0;
  const progress = progressOf('Storing', createTerminal({ out: err, err }), () => nowMs);
  for (let percent = 0; percent <= 100; percent += 1) {
    progress.show(percent, 100);
    nowMs += 1_000 * secondsPerPercent;
  }
  progress.end();
  return text.split('\n').filter((line) => line !== '');
}

it('progress that nobody watches is a line for every ten percent at most, however slow it is', () => {
  expect(loggedAt(60)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `Storing: ${percent} %`));
});

it('progress that nobody watches is nothing where all is done in five seconds', () => {
  expect(loggedAt(0.05)).toEqual([]);
  expect(loggedAt(0.15)).toEqual(['Storing: 34 %', 'Storing: 68 %']);
});
