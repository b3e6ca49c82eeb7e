import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GuidPositions } from '../../server/origins/merge/guid-positions.ts';
import { Identities } from '../../server/origins/merge/identities.ts';

const guid = 'a1b2c3d4-e5f6-4711-8899-aabbccddeeff';

test('finds every GUID where it was put, in whatever case it is written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 3_000 }), (ids) => {
      const positions = new GuidPositions();
      for (const [position, id] of ids.entries()) {
        expect(positions.find(id)).toBe(-1);
        positions.put(position);
      }
      expect(ids.map((id) => positions.find(id))).toEqual([...ids.keys()]);
      expect(ids.map((id) => positions.find(id.toUpperCase()))).toEqual([...ids.keys()]);
    }),
    { numRuns: 30 },
  );
});

test('a GUID that differs in one digit is another one', () => {
  const positions = new GuidPositions();
  positions.find(guid);
  positions.put(7);
  for (const [at, sign] of [...guid].entries()) {
    if (sign === '-') continue;
    const other = `${guid.slice(0, at)}${sign === '0' ? '1' : '0'}${guid.slice(at + 1)}`;
    expect([other, positions.find(other)]).toEqual([other, other === guid ? 7 : -1]);
  }
});

test('what is no GUID has no position', () => {
  const positions = new GuidPositions();
  positions.find(guid);
  positions.put(0);
  const others = [
    '',
    'S-1-5-21-1004336348-1177238915-682003330-512',
    guid.slice(1),
    `${guid}0`,
    `{${guid.slice(2)}}`,
    guid.replaceAll('-', '0'),
    guid.replace('-', '0'),
  ];
  for (const at of guid.split('').keys())
    for (const sign of ['g', ' ', '\u0661', '\u{1d7d8}'])
      others.push(`${guid.slice(0, at)}${sign}${guid.slice(at + sign.length)}`);
  expect(others.map((other) => positions.find(other)).filter((position) => position !== undefined)).toEqual([]);
});

test('one identity has one id, whichever case its GUID is written in', () => {
  const identities = new Identities();
  expect(identities.of(guid.toUpperCase())).toBe(guid);
  expect(identities.of(guid)).toBe(guid);
  expect(identities.of('Everyone')).toBe('Everyone');
  expect(identities.of('EVERYONE')).toBe('Everyone');
  expect(identities.count).toBe(2);
  expect(identities.find(guid)).toBe(0);
  expect(identities.find('b1b2c3d4-e5f6-4711-8899-aabbccddeeff')).toBeUndefined();
});
