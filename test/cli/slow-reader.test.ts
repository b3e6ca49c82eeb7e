import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTerminal } from '../../server/cli/terminal.ts';

it('a long table for a slow reader is written in step, and nothing is left listening', async () => {
  const pieces: string[] = [];
  const out = new Writable({
    highWaterMark: 1,
    write(chunk, _, done) {
      pieces.push(String(chunk));
      void pause(1).then(() => done());
    },
  });
  const events = ['error', 'close', 'drain'] as const;
  const terminal = createTerminal({ out, err: out });
  const before = events.map((event) => out.listenerCount(event));
  for (let line = 0; line < 30; line += 1) {
    await terminal.printTable(`line ${line}`);
    expect(out.writableLength).toBe(0);
  }
  expect(await terminal.settled()).toBeUndefined();
  expect(pieces.filter((piece) => piece !== '')).toEqual(Array.from({ length: 30 }, (_, line) => `line ${line}\n`));
  expect(events.map((event) => out.listenerCount(event))).toEqual(before);
});
