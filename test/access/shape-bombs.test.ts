import { describe, expect, it } from 'vitest';
import { essentialOf } from '../../server/access/essential.ts';
import type { GroupFact, TenantFacts, UnifiedRole } from '../../server/access/facts.ts';
import { fragilityOf } from '../../server/access/fragility.ts';
import { pictureOf } from '../../server/access/picture.ts';
import { routesOf } from '../../server/access/routes.ts';
import { sentenceOf } from '../../server/access/sentence.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';

const { rulebook } = loadCatalogue();

function group(id: string, members: readonly string[]): GroupFact {
  return { id, displayName: id, isAssignableToRole: false, members, eligible: [] };
}

function role(id: string, ...principals: readonly string[]): UnifiedRole {
  const assignment = {
    principals,
    dataSources: 'all',
    includeFutureDataSources: true,
    scopes: [],
  } as const;
  return {
    id,
    displayName: id,
    permissions: ['so.sd.response'],
    permissionSets: [],
    imported: [],
    assignments: [{ id: `${id}#1`, displayName: `${id}#1`, ...assignment }],
  };
}

function tenant(parts: Partial<TenantFacts>): TenantFacts {
  return {
    tenant: { id: 'bomb', displayName: 'Bomb' },
    available: ['MDE', 'MDO'],
    activated: ['MDE', 'MDO'],
    legacyRbac: false,
    scopedDeploymentForMdiAlerts: false,
    groups: [],
    entraHoldings: [],
    extraEntraRoles: [],
    unifiedRoles: [],
    legacyRoles: [],
    deviceGroups: [],
    ungroupedAccess: [],
    deletedPrincipals: [],
    extraPermissions: [],
    sources: [],
    people: [{ kind: 'User', id: 'ana', displayName: 'Ana', userType: 'Member', enabled: true }],
    devices: [],
    ...parts,
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** 20 layers of two groups, each in both groups of the next: 2^20 ways. */
const ladder = tenant({
  groups: numbers(20).flatMap((layer) =>
    ['a', 'b'].map((side) => group(`${side}${layer}`, layer === 0 ? ['ana'] : [`a${layer - 1}`, `b${layer - 1}`])),
  ),
  unifiedRoles: [role('top', 'a19', 'b19')],
});
const clique = tenant({
  groups: numbers(30).map((one) =>
    group(`g${one}`, [
      'ana',
      ...numbers(30)
        .filter((other) => other !== one)
        .map((other) => `g${other}`),
    ]),
  ),
  unifiedRoles: [role('top', 'g7')],
});
const chain = tenant({
  groups: numbers(5000).map((one) => group(`g${one}`, [one === 0 ? 'ana' : `g${one - 1}`])),
  unifiedRoles: [role('top', 'g4999')],
});
const manyRoles = tenant({ unifiedRoles: numbers(500).map((one) => role(`r${one}`, 'ana')) });
const manyDeviceGroups = tenant({
  groups: [group('soc', ['ana'])],
  unifiedRoles: [role('top', 'soc')],
  deviceGroups: numbers(300).map((one) => ({ id: `d${one}`, displayName: `d${one}`, rank: one + 1, access: ['soc'] })),
  ungroupedAccess: ['soc'],
});

function whole(facts: TenantFacts) {
  const decision = answer(facts, rulebook, 'ana', { capability: 'mde.device.isolate', on: {} });
  return {
    decision,
    routes: routesOf(decision, 25),
    picture: pictureOf(decision),
    essential: essentialOf(decision).map(({ id }) => id),
    words: [sentenceOf(decision), fragilityOf(decision) ?? ''],
  };
}

describe('a tenant of an extreme shape is answered exactly and drawn within bounds', () => {
  it('a ladder of 20 layers has 2^20 routes, of which 25 are listed', () => {
    const { decision, routes, essential } = whole(ladder);
    expect(decision.verdict).toBe('allow');
    expect(routes.leaves[0]?.total).toBe(String(2 ** 20));
    expect(routes.leaves[0]?.routes).toHaveLength(25);
    expect(essential).toEqual(['top#1', 'top']);
  });

  it('a clique of 30 groups is one step', () => {
    const { routes } = whole(clique);
    expect(routes.leaves[0]?.total).toBe('1');
  });

  it('a chain of 5,000 groups is followed to its end, and says what of it is not drawn', () => {
    const { decision, routes, picture } = whole(chain);
    expect(decision.verdict).toBe('allow');
    expect(routes.leaves[0]?.routes[0]?.steps).toHaveLength(5003);
    expect(picture.nodes.length >= 5000 || picture.truncated !== undefined).toBe(true);
  });

  it('500 roles are 500 routes', () => {
    const { routes, picture, words } = whole(manyRoles);
    expect(routes.leaves[0]?.total).toBe('500');
    expect(picture.truncated).toMatchObject({ shown: picture.nodes.length });
    for (const text of words) expect(text.length).toBeLessThan(1000);
  });

  it('300 device groups and the ungrouped devices are 301 ways to some device', () => {
    const { routes } = whole(manyDeviceGroups);
    expect(routes.leaves.map(({ total }) => total)).toEqual(['1', '301']);
  });
});
