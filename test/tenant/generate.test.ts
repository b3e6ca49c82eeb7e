import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { generateTenant } from '../../server/tenant/generate.ts';
import type { TenantSize } from '../../server/tenant/synthetic/size.ts';

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

describe('a realistic tenant', () => {
  const sizes = [
    { people: 2_000, groups: 160, memberships: 12_000, seed: 1, of: 40 },
    { people: 10_000, groups: 3_000, memberships: 30_000, seed: 2, of: 200 },
  ];

  test.each(sizes)('has $of of $people people in groups that bear something', async ({ of, ...size }) => {
    const facts = await factsOf({ ...size, devices: 10, isRealistic: true });
    const users = facts.people.filter((person) => person.kind === 'User').map(({ id }) => id);
    const bearing = bearersOf(facts);
    expect(users.filter((id) => bearing.has(id))).toHaveLength(of);
    expect(users).toHaveLength(size.people);
    expect(facts.groups).toHaveLength(size.groups);
    const known = new Set(users);
    const memberships = facts.groups.flatMap((group) => group.members.filter((member) => known.has(member)));
    expect(memberships).toHaveLength(size.memberships);
  });

  test.each(sizes)('differs in nothing else from the usual one of $people people', ({ of: _, ...size }) => {
    const [usual, realistic] = [size, { ...size, isRealistic: true }].map((one) => new Map(text(one)));
    for (const name of ['users.ndjson', 'servicePrincipals.ndjson', 'devices.ndjson'])
      expect(realistic?.get(name)).toBe(usual?.get(name));
    expect(realistic?.get('groups.ndjson')).not.toBe(usual?.get('groups.ndjson'));
  });

  test('of the usual tenant, most people are in groups that bear something', async () => {
    const facts = await factsOf({ people: 2_000, groups: 160, memberships: 12_000, seed: 1, devices: 10 });
    const bearing = bearersOf(facts);
    const users = facts.people.filter((person) => person.kind === 'User');
    expect(users.filter(({ id }) => bearing.has(id)).length).toBeGreaterThan(1_800);
  });

  test.each([
    { people: 1, groups: 1, memberships: 1, seed: 2 },
    { people: 50, groups: 500, memberships: 100, seed: 3 },
  ])('can be as small as $people people', async (size) => {
    const facts = await factsOf({ ...size, devices: 10, isRealistic: true });
    expect([...bearersOf(facts)].filter((id) => facts.people.some((person) => person.id === id))).toHaveLength(1);
  });
});

/** Whatever is named by a role, an assignment or a device group, and all members of it at any depth, active or eligible. */
function bearersOf(facts: TenantFacts): ReadonlySet<string> {
  const reached = new Set([
    ...facts.entraHoldings.map(({ principal }) => principal),
    ...facts.unifiedRoles.flatMap(({ assignments }) => assignments.flatMap(({ principals }) => principals)),
    ...facts.legacyRoles.flatMap(({ principals }) => principals),
    ...facts.deviceGroups.flatMap(({ access }) => access),
    ...facts.ungroupedAccess,
  ]);
  const groups = new Map(facts.groups.map((group) => [group.id, group]));
  for (const id of reached) {
    const { members = [], eligible = [] } = groups.get(id) ?? {};
    for (const member of [...members, ...eligible]) reached.add(member);
  }
  return reached;
}
