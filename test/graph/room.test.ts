import { expect, test } from 'vitest';
import { DiskFull } from '../../server/graph/errors.ts';
import type { PrivatePlace } from '../../server/graph/private-place.ts';
import { ensureRoom, neededBytes } from '../../server/graph/write/room.ts';

const megabyte = 1024 * 1024;
const small = { nodes: 1_000, edges: 5_000 };
const large = { nodes: 100_000, edges: 1_000_000 };

/** A disk whose free space is what the test says; the rest of the private database is not asked. */
function disk(...freeMegabytes: readonly number[]): { readonly place: PrivatePlace } {
  const left = [...freeMegabytes];
  const freeBytes = (): number => (left.length > 1 ? (left.shift() ?? 0) : (left[0] ?? 0)) * megabyte;
  const place = {
    freeBytes,
    reserveBytes: () => 64 * megabyte,
    diskFull: (sentence: string) => new DiskFull(sentence),
  };
  return { place: place as unknown as PrivatePlace };
}

test('an import starts only if the disk has room for it, and says what it needs and what there is', () => {
  expect(Math.round(neededBytes(large) / megabyte)).toBe(756);
  expect(() => ensureRoom(disk(1_000), large)).not.toThrow();
  expect(() => ensureRoom(disk(700), large)).toThrow(
    new DiskFull('this tenant needs about 821 MB, and 700 MB are free. Nothing was imported.'),
  );
  expect(() => ensureRoom(disk(75), small)).not.toThrow();
  expect(() => ensureRoom(disk(60), small)).toThrow(DiskFull);
});

test('an import waits while the disk is nearly full, and goes on when the database has saved', async () => {
  const room = ensureRoom(disk(1_000, 63, 63, 400), large);
  await expect(room.afterWriting('nodes', 10_000)).resolves.toBeUndefined();
});

test('an import stops before the disk is full', async () => {
  const room = ensureRoom(disk(1_000, 63), large, 0);
  await expect(room.afterWriting('edges', 10_000)).rejects.toThrow(
    new DiskFull('only 63 MB are left, so the import was stopped.'),
  );
});

test('what was written and may not be on the disk yet counts as taken', async () => {
  const room = ensureRoom(disk(1_000, 100), large, 0);
  await room.afterWriting('nodes', 10_000);
  await room.afterWriting('nodes', 20_000);
  await expect(room.afterWriting('nodes', 20_000)).rejects.toThrow(DiskFull);
});

test('the disk of a database that somebody else runs is not known, and not asked', async () => {
  await ensureRoom({}, large, 0).afterWriting('nodes', 1_000_000);
});
