import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { type AccessModel, accessModel } from '../../server/access/judge/model.ts';
import type { Structure } from '../../server/access/judge/structure.ts';
import { decide } from '../../server/access/tell/decide.ts';
import { essentialOf } from '../../server/access/tell/essential.ts';
import { pictureOf } from '../../server/access/tell/picture.ts';
import { routesOf } from '../../server/access/tell/routes.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { GroupFact, Person, StructuralFacts } from '../../server/access/terms/facts.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import type { Lookup } from '../../server/questions/target/lookup.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';

/** A map that counts every entry that is looked at. */
class Counted<Value> extends Map<string, Value> {
  readonly #count: () => void;

  constructor(entries: Iterable<readonly [string, Value]>, count: () => void) {
    super();
    for (const [key, value] of entries) super.set(key, value);
    this.#count = count;
  }

  override get(key: string): Value | undefined {
    this.#count();
    return super.get(key);
  }

  override has(key: string): boolean {
    this.#count();
    return super.has(key);
  }

  override *entries(): MapIterator<[string, Value]> {
    for (const entry of super.entries()) {
      this.#count();
      yield entry;
    }
  }

  override *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  override *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

const heart = factsOf(
  tenant(`
workloads: { available: [MDE], urbac: [MDE] }
groups: { SOC: { members: [ana, Tier2] }, Tier2: { members: [], eligible: [ana] }, Out: [] }
entraRoles: { Security Reader: { active: [], eligible: [SOC, ana] } }
urbacRoles:
  - { id: resp, permissions: [so.sd.response], assignments: [{ id: a1, principals: [Tier2], dataSources: all }] }
deviceGroups: [{ id: A, rank: 1, access: [SOC] }, { id: B, rank: 2, access: [Tier2] }]
sources: [{ kind: members, state: partial }]
`),
);

function grown(groups: number): StructuralFacts {
  const more = Array.from({ length: groups }, (_, index): GroupFact => {
    const members = index === 0 ? [] : [`more${index - 1}`];
    return { id: `more${index}`, displayName: `More ${index}`, members, eligible: [] };
  });
  const reader = heart.entraHoldings[0]?.role ?? '';
  const readers = more.map(
    ({ id }) => ({ role: reader, principal: `person ${id}`, state: 'active', scope: '/' }) as const,
  );
  return {
    ...heart,
    groups: [...heart.groups, ...more],
    entraHoldings: [...heart.entraHoldings, ...readers],
    deletedPrincipals: more.map(({ id }) => `gone ${id}`),
  };
}

const manyOf = [
  'groups',
  'groupPlaces',
  'parents',
  'eligibleParents',
  'entraHoldings',
] as const satisfies readonly (keyof Structure)[];

function counted(model: AccessModel, count: () => void): AccessModel {
  const indexes = manyOf.map((name) => [name, new Counted<unknown>(model[name], count)] as const);
  return { ...model, ...Object.fromEntries(indexes) };
}

const ana: Person = {
  kind: 'User',
  id: 'ana',
  displayName: 'Ana',
  userType: 'Member',
  enabled: true,
  groups: ['SOC'],
  eligibleGroups: ['Tier2'],
};

const whatIfs: Readonly<Record<string, readonly object[]>> = {
  'as it is': [],
  'with a person in another group': [{ addMember: { group: 'Out', member: 'ana' } }],
  'with a group in another group': [
    { addMember: { group: 'Out', member: 'SOC' } },
    { removeMember: { group: 'SOC', member: 'Tier2' } },
  ],
  'with another kind of group': [{ setGroupType: { group: 'SOC', type: 'distribution' } }],
  'with Entra roles granted, revoked and activated': [
    { grantEntraRole: { role: 'Security Operator', principal: 'ana' } },
    { activateEligible: { role: 'Security Reader', principal: 'ana' } },
    { revokeEntraRole: { role: 'Security Reader', principal: 'SOC' } },
  ],
  'with a membership activated': [{ activateEligible: { group: 'Tier2', principal: 'ana' } }],
  'with another assignment and access list': [
    { assign: { role: 'resp', principals: ['SOC'], dataSources: 'all' } },
    { setDeviceGroupAccess: { deviceGroup: 'A', access: ['Tier2'] } },
    { grantLegacyRole: { system: 'mda', role: 'Security reader', principal: 'ana' } },
  ],
  'with another Unified RBAC status': [{ deactivate: 'MDE' }, { importRoles: 'mde' }],
};

/** How many entries of what there may be very many of are looked at for a whole answer. */
async function entriesLookedAt(groups: number, changes: readonly object[]): Promise<number> {
  let entries = 0;
  const model = counted(accessModel(grown(groups), catalogue.rulebook), () => {
    entries += 1;
  });
  const lookup: Lookup = {
    structure: model,
    findPeople: async (ids) => new Map(ids.filter((id) => id === 'ana').map((id) => [id, 'User'])),
    findMemberships: async () => new Map([['ana', ana]]),
    findDevices: async () => new Set(),
  };
  const ask = async (): Promise<void> => {
    const reading = await readChanges(changes, lookup, catalogue);
    if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
    const assumed = applyChanges(model, reading.changes);
    for (const on of [{}, { deviceGroup: 'B' }]) {
      const decision = decide(assumed, ana, { capability: 'mde.device.isolate', on }, undefined);
      void [
        decision.proof,
        decision.reasons,
        decision.notes,
        decision.state,
        decision.toActivate,
        sentenceOf(decision),
      ];
      void [routesOf(decision, 25), essentialOf(decision), pictureOf(decision)];
    }
  };
  // What is worked out once per snapshot counts for none of its questions.
  await ask();
  entries = 0;
  await ask();
  return entries;
}

describe('what one question looks at', () => {
  it.each(Object.entries(whatIfs))('does not grow with the tenant: %s', async (_, changes) => {
    const few = await entriesLookedAt(20, changes);
    expect(few).toBeGreaterThan(0);
    expect(await entriesLookedAt(2_000, changes)).toBe(few);
  });
});
