import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { type AccessModel, accessModel } from '../../server/access/judge/model.ts';
import { Overlaid } from '../../server/access/judge/overlaid.ts';
import { personIn, personOf } from '../../server/access/judge/person.ts';
import type { Change } from '../../server/access/terms/change.ts';
import type { Person, StructuralFacts, TenantFacts } from '../../server/access/terms/facts.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';
import { factsIn } from './facts-in.ts';
import { changePlainly } from './plain-changes.ts';
import { changesOn } from './random-changes.ts';
import { scenarios } from './random-tenant.ts';

const { rulebook } = catalogue;

/** What a store gives a model: people are nowhere in it. */
function structureOf(facts: TenantFacts): StructuralFacts {
  const { people, devices: _devices, ...structure } = facts;
  const isPerson = new Set(people.map((person) => person.id));
  const withoutPeople = (ids: readonly string[]) => ids.filter((id) => !isPerson.has(id));
  const groups = facts.groups.map((group) => ({
    ...group,
    members: withoutPeople(group.members),
    eligible: withoutPeople(group.eligible),
  }));
  return { ...structure, groups };
}

/** Every index as a plain map, without what stands for nobody. */
function plainly({
  personChanges: _personChanges,
  holdingGroups: _holdingGroups,
  incompleteBelowHolding: _incompleteBelowHolding,
  unknownHolders: _unknownHolders,
  ...model
}: Partial<AccessModel>) {
  const isFull = ([, value]: readonly [unknown, unknown]): boolean => !Array.isArray(value) || value.length > 0;
  const entries = Object.entries(model).map(
    ([name, index]: [string, unknown]) => [name, isIndex(index) ? new Map([...index].filter(isFull)) : index] as const,
  );
  return Object.fromEntries(entries);
}

function isIndex(value: unknown): value is ReadonlyMap<string, unknown> {
  return value instanceof Map || value instanceof Overlaid;
}

function sorted(person: Person | undefined) {
  return person && { ...person, groups: [...person.groups].sort(), eligibleGroups: [...person.eligibleGroups].sort() };
}

function peopleIn(model: AccessModel, before: TenantFacts) {
  return before.people.map(({ id }) => {
    const person = personOf(before, id);
    return sorted(person && personIn(model, person));
  });
}

const changed = scenarios(rulebook).chain(({ facts }) =>
  fc.record({ facts: fc.constant(facts), changes: changesOn(facts, rulebook) }),
);

describe('changes to a random tenant', () => {
  it('give the model of the tenant that the same changes written into the document give', () => {
    fc.assert(
      fc.property(changed, ({ facts, changes }) => {
        const before = structureOf(facts);
        const asItWas = structuredClone(before);
        const model = applyChanges(accessModel(before, rulebook), changes);
        const plain = changePlainly(facts, changes, rulebook);
        expect(plainly(model)).toEqual(plainly(accessModel(structureOf(plain), rulebook)));
        expect(peopleIn(model, facts)).toEqual(plain.people.map(({ id }) => sorted(personOf(plain, id))));
        expect(before).toEqual(asItWas);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
    );
  });

  it('give the same applied at once and one after the other', () => {
    fc.assert(
      fc.property(changed, ({ facts, changes }) => {
        const model = accessModel(structureOf(facts), rulebook);
        const oneByOne = changes.reduce((current, change) => applyChanges(current, [change]), model);
        const { personChanges, ...indexes } = applyChanges(model, changes);
        expect(plainly(indexes)).toEqual(plainly(oneByOne));
        expect(personChanges).toEqual(oneByOne.personChanges);
      }),
      { numRuns: 100 },
    );
  });

  it('leave assignments and roles with ids of their own', () => {
    fc.assert(
      fc.property(changed, ({ facts, changes }) => {
        const { unifiedRoles } = applyChanges(accessModel(facts, rulebook), changes).facts;
        const before = facts.unifiedRoles.flatMap((role) => role.assignments.map(({ id }) => id));
        fc.pre(new Set(before).size === before.length);
        const roles = unifiedRoles.map(({ id }) => id);
        const assignments = unifiedRoles.flatMap((role) => role.assignments.map(({ id }) => id));
        expect([new Set(roles).size, new Set(assignments).size]).toEqual([roles.length, assignments.length]);
      }),
      { numRuns: 200 },
    );
  });
});

const facts = factsOf(
  tenant(
    `
workloads: { available: [MDE, MDO], urbac: [MDO] }
groups: { SOC: [ana], Tier2: { members: [], eligible: [bob] } }
entraRoles:
  Security Reader: { active: [ana], eligible: [SOC], scoped: [{ principal: ana, scope: /administrativeUnits/au1 }] }
  Security Operator: { active: [], eligible: [bob] }
urbacRoles:
  - id: resp
    permissionSets: [{ area: so, level: manage }]
    importedFrom: { system: mde, permissions: [Alerts investigation] }
    assignments:
      - { principals: [SOC], dataSources: all }
      - { principals: [SOC], dataSources: all, includeFutureDataSources: false }
      - { principals: [SOC], dataSources: [MDE], includeFutureDataSources: true }
      - { principals: [SOC], dataSources: [MDE] }
legacyRoles:
  mde: [{ id: T2, displayName: Tier 2, permissions: [Alerts investigation], groups: [] }, { builtIn: administrator, groups: [SOC] }]
  mdo:
    roles: { Preview: [], Quarantine: [ana], Search and Purge: [ana, gone] }
    roleGroups: { Quarantine: { roles: [Preview], members: [bob] } }
  mda: { Security operator: [ana], App/instance admin: [ana] }
deviceGroups: [{ id: A, rank: 1 }, { id: B, rank: 2 }, { id: C, rank: 4 }]
deletedPrincipals: [gone]
`,
  ),
);
const model = accessModel(facts, rulebook);

function factsAfter(...changes: Change[]): StructuralFacts {
  return factsIn(applyChanges(model, changes));
}

function assignmentsAfter(...changes: Change[]) {
  return factsAfter(...changes).unifiedRoles[0]?.assignments ?? [];
}

const onEverything = { dataSources: 'all', includeFutureDataSources: true, scopes: [] } as const;
const assignToResp: Change = { kind: 'assign', role: 'resp', principals: ['bob'], ...onEverything };

function importedAfter(...changes: Change[]) {
  return factsAfter(...changes).unifiedRoles.slice(facts.unifiedRoles.length);
}

describe('what a change does', () => {
  it('a change of one person keeps every index as it is', () => {
    const after = applyChanges(model, [
      { kind: 'addMember', group: 'Tier2', member: 'ana' },
      { kind: 'setAccount', user: 'ana', enabled: false },
    ]);
    expect(after).toEqual({ ...model, personChanges: after.personChanges });
    expect(after.assignments).toBe(model.assignments);
    expect(after.personChanges.get('ana')).toEqual({
      joined: new Set(['Tier2']),
      left: new Set(),
      enabled: false,
    });
  });

  it('further changes build on those of the given model', () => {
    const first = applyChanges(model, [{ kind: 'setAccount', user: 'ana', enabled: false }]);
    const second = applyChanges(first, [{ kind: 'addMember', group: 'Tier2', member: 'ana' }]);
    expect(second.personChanges.get('ana')).toMatchObject({ enabled: false, joined: new Set(['Tier2']) });
    expect(first.personChanges.get('ana')).toMatchObject({ joined: new Set() });
  });

  it('S-10 a data source joins assignments that include future ones, others stay with what there was', () => {
    const after = assignmentsAfter({ kind: 'addDataSource', product: 'SENT' });
    expect(after.map((one) => one.dataSources)).toEqual(['all', ['MDE', 'MDO'], ['MDE', 'SENT'], ['MDE']]);
    expect(factsAfter({ kind: 'addDataSource', product: 'MDE' })).toEqual(factsIn(model));
  });

  it('S-11 a device group moved onto a taken rank is inserted there', () => {
    const ranks = (rank: number) =>
      applyChanges(model, [{ kind: 'setRank', deviceGroup: 'C', rank }]).deviceGroups.map((one) => one.id + one.rank);
    expect(ranks(1)).toEqual(['C1', 'A2', 'B3']);
    expect(ranks(2)).toEqual(['A1', 'C2', 'B3']);
    expect(ranks(3)).toEqual(['A1', 'B2', 'C3']);
    expect(ranks(4)).toEqual(['A1', 'B2', 'C4']);
  });

  it('an assignment gets the id that a document gives by default, never one that is taken', () => {
    expect(assignmentsAfter(assignToResp).at(-1)?.id).toBe('resp#5');
    const unassign: Change = { kind: 'unassign', role: 'resp', assignment: 'resp#1' };
    expect(assignmentsAfter(unassign, assignToResp).map((one) => one.id)).toEqual([
      'resp#2',
      'resp#3',
      'resp#4',
      'resp#5',
    ]);
  });

  it('a role holds exactly the permissions that are set', () => {
    const after = applyChanges(model, [{ kind: 'setPermissions', role: 'resp', permissions: ['so.sd.response'] }]);
    expect([...(after.rolePermissions.get('resp')?.keys() ?? [])]).toEqual(['so.sd.response']);
  });

  it('a directory role is revoked where it is active for the whole tenant', () => {
    const role = facts.entraHoldings[0]?.role ?? '';
    const after = factsAfter({ kind: 'revokeEntraRole', role, principal: 'ana' });
    expect(after.entraHoldings.filter((holding) => holding.role === role)).toEqual([
      { role, principal: 'ana', state: 'active', scope: '/administrativeUnits/au1' },
      { role, principal: 'SOC', state: 'eligible', scope: '/' },
    ]);
  });

  it('R-22 an eligible role is activated by who has it, or alone by a member of a group that has it', () => {
    const [reader, operator] = [...new Set(facts.entraHoldings.map((holding) => holding.role))] as [string, string];
    const activate = (role: string, principal: string) =>
      factsAfter({ kind: 'activateEligibleRole', role, principal }).entraHoldings.filter((one) => one.role === role);
    const whole = { role: reader, scope: '/' };
    expect(activate(operator, 'bob')).toEqual([{ role: operator, principal: 'bob', state: 'active', scope: '/' }]);
    expect(activate(operator, 'ana')).toEqual([{ role: operator, principal: 'bob', state: 'eligible', scope: '/' }]);
    expect(activate(reader, 'SOC')).toContainEqual({ ...whole, principal: 'SOC', state: 'active' });
    expect(activate(reader, 'SOC')).not.toContainEqual({ ...whole, principal: 'SOC', state: 'eligible' });
    expect(activate(reader, 'bob')).toContainEqual({ ...whole, principal: 'bob', state: 'active' });
    expect(activate(reader, 'bob')).toContainEqual({ ...whole, principal: 'SOC', state: 'eligible' });
  });

  it('Vulnerability Management is turned with Endpoint', () => {
    expect(factsAfter({ kind: 'activate', workload: 'MDVM' }).activated).toEqual(['MDO', 'MDE']);
    const after = factsAfter({ kind: 'activate', workload: 'MDE' }, { kind: 'deactivate', workload: 'MDVM' });
    expect(after.activated).toEqual(['MDO']);
  });

  it('R-54 S-09 of Office 365 roles are imported that somebody holds, a role group as the union of its roles', () => {
    expect(importedAfter({ kind: 'importRoles', system: 'mdo' })).toMatchObject([
      { id: 'imported:mdo:Quarantine', imported: [{ legacy: 'mdo:role:Quarantine' }] },
      { id: 'imported:mdo:Quarantine#2', imported: [{ legacy: 'mdo:role:Preview' }] },
    ]);
  });

  it('R-56 a role with a deleted principal is not imported', () => {
    const ids = importedAfter({ kind: 'importRoles', system: 'mdo' }).map((role) => role.id);
    expect(ids).not.toContain('imported:mdo:Search and Purge');
  });

  it('S-09 R-57 Endpoint roles are imported without the administrator, and again as duplicates', () => {
    const both = importedAfter({ kind: 'importRoles', system: 'mde' }, { kind: 'importRoles', system: 'mde' });
    const [option] = facts.legacyRoles.find((role) => role.key === 'mde:T2')?.permissions ?? [];
    expect(both.map((role) => role.id)).toEqual(['imported:mde:T2', 'imported:mde:T2#2']);
    expect(both[1]).toMatchObject({
      displayName: 'Tier 2',
      imported: [{ kind: 'legacyPermission', legacy: option }],
      assignments: [{ id: 'imported:mde:T2#2#1', principals: [], dataSources: ['MDE'], scopes: [] }],
    });
  });

  it('R-35 a Cloud Apps role that opens nothing is not imported', () => {
    expect(importedAfter({ kind: 'importRoles', system: 'mda' }).map((role) => role.id)).toEqual([
      'imported:mda:Security operator',
    ]);
  });
});

/** What a role imports from one legacy role, in a tenant where a role group of that name states roles of its own. */
function importedFrom(legacy: string, stated: readonly string[] = []): string[] {
  const imported = [{ kind: 'legacyRole' as const, legacy }];
  const role = { id: 'x', displayName: 'x', permissions: [], permissionSets: [], imported, assignments: [] };
  const group = { key: legacy, system: 'mdo' as const, kind: 'roleGroup' as const, id: 'y', displayName: 'y' };
  const legacyRoles = stated.length === 0 ? [] : [{ ...group, permissions: [], roles: stated, principals: [] }];
  const given = accessModel({ ...facts, unifiedRoles: [role], legacyRoles }, rulebook);
  return [...(given.rolePermissions.get('x')?.keys() ?? [])];
}

describe('what a role group maps to', () => {
  it('S-09 the roles that the tenant states, and then nothing of its own row', () => {
    const key = 'mdo:roleGroup:Security Administrator';
    expect(importedFrom(key)).toContain('as.authz:read');
    expect(importedFrom('mdo:role:Preview')).toContain('so.raw.content');
    expect(importedFrom(key, ['mdo:role:Preview'])).toEqual(importedFrom('mdo:role:Preview'));
  });

  it('groups inside groups count at any depth, and circles end', () => {
    const key = 'mdo:roleGroup:Case team';
    expect(importedFrom(key, ['mdo:roleGroup:Data Investigator', key])).toContain('so.raw.content');
  });
});
