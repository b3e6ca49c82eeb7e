import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { generateTenant, type TenantSize } from '../../server/tenant/generate.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const text = (size: TenantSize) =>
  generateTenant(size).map(({ name, lines }) => [name, [...lines].join('\n')] as const);

async function factsOf(size: TenantSize) {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  folders.push(folder);
  for (const [name, content] of text(size)) writeFileSync(join(folder, name), `${content}\n`);
  const reading = await readTenantPath(folder, folder, loadCatalogue());
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems.slice(0, 5)));
  return reading.facts;
}

test('the same numbers give the same tenant, another seed gives another', () => {
  const size = { people: 300, groups: 40, memberships: 2_000, seed: 7 };
  expect(text(size)).toEqual(text(size));
  expect(text(size)).not.toEqual(text({ ...size, seed: 8 }));
});

test.each([
  { people: 2_000, groups: 160, memberships: 12_000, seed: 1 },
  { people: 1, groups: 1, memberships: 1, seed: 2 },
  { people: 50, groups: 500, memberships: 100, seed: 3 },
])('a tenant of $people people and $groups groups can be read and is as large as wanted', async (size) => {
  const { people, groups, devices, unifiedRoles } = await factsOf({ ...size, devices: 10 });
  expect(people.filter((person) => person.kind === 'User')).toHaveLength(size.people);
  expect(groups).toHaveLength(size.groups);
  expect(devices).toHaveLength(10);
  expect(unifiedRoles.length).toBeGreaterThan(10);
  const known = new Set(people.map((person) => person.id));
  const memberships = groups.flatMap((group) => group.members.filter((member) => known.has(member)));
  expect(memberships).toHaveLength(size.memberships);
});

test('groups are nested eight deep, without cycles', async () => {
  const { groups } = await factsOf({ people: 100, groups: 400, memberships: 500, seed: 1 });
  const members = new Map(groups.map((group) => [group.id, group.members]));
  const depthOf = (id: string, seen: readonly string[] = []): number => {
    if (seen.includes(id)) throw new Error('a cycle');
    const nested = (members.get(id) ?? []).filter((member) => members.has(member));
    return 1 + Math.max(0, ...nested.map((member) => depthOf(member, [...seen, id])));
  };
  expect(Math.max(...groups.map((group) => depthOf(group.id)))).toBe(8);
});
