import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { askedWaitMs, backOffWaitMs, patience } from '../../server/collect/waiting.ts';

const now = Date.UTC(2026, 10, 29, 12, 0, 0);

property.prop([fc.integer({ min: 1, max: 400_000 })])('seconds are waited for, and hardly longer', (seconds) => {
  const waitMs = askedWaitMs(String(seconds), now) ?? 0;
  expect(waitMs).toBeGreaterThan(seconds * 1_000);
  expect(waitMs).toBeLessThan(seconds * 1_000 + 100);
});

property.prop([fc.integer({ min: 1, max: 400_000 })])('a date is waited for, and hardly longer', (seconds) => {
  const waitMs = askedWaitMs(new Date(now + seconds * 1_000).toUTCString(), now) ?? 0;
  expect(waitMs).toBeGreaterThan(seconds * 1_000);
  expect(waitMs).toBeLessThan(seconds * 1_000 + 100);
});

test.each([null, '', ' ', '0', '-5', 'soon', '1e9x', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
  'nothing is asked for with %j',
  (text) => {
    expect(askedWaitMs(text, now)).toBeUndefined();
  },
);

property.prop([fc.integer({ min: 1, max: 60 })])(
  'a wait of its own grows with failures, but has an end',
  (failures) => {
    const waitMs = backOffWaitMs(failures, patience);
    expect(waitMs).toBeGreaterThanOrEqual(0);
    expect(waitMs).toBeLessThanOrEqual(Math.min(patience.longestWaitMs, patience.backOffMs * 2 ** (failures - 1)));
  },
);
