import { expect, it } from 'vitest';
import { createWorkplace } from '../../bench/workplace.ts';
import { attack } from '../../hardening/attack.ts';
import { createTable } from '../../hardening/table.ts';

const limitMs = 8 * 60_000;
const one = { kills: 1, collectKills: 1, disks: 1, rounds: 1, people: 2_000 };

// Watchers and databases that crash have tests of their own, and every start of a database costs seconds.
it('a short attack leaves no wrong answer, no half snapshot and no server that stays away', {
  timeout: limitMs,
}, async () => {
  const place = createWorkplace(limitMs);
  const table = createTable();
  try {
    await attack(place, one, ['inputs', 'kills'], table);
  } finally {
    await place.clear();
  }
  expect(table.failed()).toEqual([]);
});
