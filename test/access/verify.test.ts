import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { FactEdge, NodeReference } from '../../server/access/terms/node.ts';
import type { Decision, ProofGate, ProofLeaf } from '../../server/access/terms/proof.ts';
import type { Question } from '../../server/access/terms/question.ts';
import type { EdgeKind, NodeKind, Product } from '../../server/access/terms/vocabulary.ts';
import { verifyProof } from '../../server/access/verify/verify-proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';

const { rulebook } = loadCatalogue();

/** Ana is in SOC through Tier2; SOC has the role Responder on Endpoint, Tier2 sees Servers. */
const facts: TenantFacts = {
  tenant: { id: 'small', displayName: 'Small' },
  available: ['MDE', 'MDO'],
  activated: ['MDE'],
  legacyRbac: false,
  scopedDeploymentForMdiAlerts: false,
  groups: [
    { id: 'SOC', displayName: 'SOC', isAssignableToRole: false, members: ['Tier2'], eligible: ['bob'] },
    { id: 'Tier2', displayName: 'Tier 2', isAssignableToRole: false, members: ['ana'], eligible: [] },
  ],
  entraHoldings: [],
  extraEntraRoles: [],
  unifiedRoles: [
    {
      id: 'responder',
      displayName: 'Responder',
      permissions: ['so.sd.response'],
      permissionSets: [],
      imported: [],
      assignments: [
        {
          id: 'a1',
          displayName: 'Everywhere',
          principals: ['SOC'],
          dataSources: ['MDE'],
          includeFutureDataSources: false,
          scopes: [],
        },
        {
          id: 'a2',
          displayName: 'Mail',
          principals: ['Tier2'],
          dataSources: ['MDO'],
          includeFutureDataSources: false,
          scopes: [],
        },
      ],
    },
  ],
  legacyRoles: [],
  deviceGroups: [
    { id: 'Servers', displayName: 'Servers', rank: 1, access: ['Tier2'] },
    { id: 'Clients', displayName: 'Clients', rank: 2, access: [] },
  ],
  ungroupedAccess: ['SOC'],
  deletedPrincipals: [],
  extraPermissions: [],
  coverage: [],
  people: [
    { kind: 'User', id: 'ana', displayName: 'Ana', userType: 'Member', enabled: true },
    { kind: 'User', id: 'bob', displayName: 'Bob', userType: 'Member', enabled: true },
  ],
  devices: [{ id: 'srv1', displayName: 'srv1', tags: [], matches: ['Servers', 'Clients'] }],
};
const question: Question = { capability: 'mde.device.isolate', on: { device: 'srv1' } };

const node = (kind: NodeKind, id: string, product?: Product): NodeReference =>
  product === undefined ? { kind, id, name: id } : { kind, id, name: id, product };
const edge = (kind: EdgeKind, from: NodeReference, to: NodeReference, via?: string): FactEdge =>
  via === undefined ? { kind, from, to } : { kind, from, to, via };

const ana = node('User', 'ana');
const tier2 = node('Group', 'Tier2');
const soc = node('Group', 'SOC');
const response = node('Permission', 'so.sd.response', 'MDE');
const servers = node('DeviceGroup', 'Servers');
const srv1 = node('Device', 'srv1');
const assignment = node('UnifiedAssignment', 'a1');
const responder = node('UnifiedRole', 'responder');

const permissionLeaf: ProofLeaf = {
  kind: 'leaf',
  requirement: { kind: 'permission', permission: 'so.sd.response', product: 'MDE' },
  title: 'Response on Endpoint',
  goal: response,
  verdict: 'allow',
  edges: [
    edge('MEMBER_OF', ana, tier2),
    edge('NESTED_IN', tier2, soc),
    edge('ASSIGNED', soc, assignment),
    edge('OF_ROLE', assignment, responder),
    edge('GRANTS', responder, response, 'literal'),
  ],
  misses: [],
  scopes: [],
  missingFacts: [],
};
const deviceLeaf: ProofLeaf = {
  ...permissionLeaf,
  requirement: { kind: 'deviceGroup', deviceGroups: ['Servers'], device: 'srv1' },
  title: 'Sees Servers',
  goal: srv1,
  edges: [edge('MEMBER_OF', ana, tier2), edge('CAN_SEE', tier2, servers), edge('IN_DEVICE_GROUP', servers, srv1)],
};

function decision(parts: ProofGate['parts'], over: Partial<Decision> = {}): Decision {
  const proof: ProofGate = { kind: 'all', verdict: 'allow', parts, notes: [], isConjunction: false };
  return {
    person: ana,
    capability: node('Capability', 'mde.device.isolate'),
    phrase: 'isolate a device',
    target: 'on srv1',
    verdict: 'allow',
    proof,
    reasons: [],
    toActivate: [],
    notes: [],
    missingFacts: [],
    ...over,
  };
}

const faultsOf = (answer: Decision, world = facts) => verifyProof(answer, world, rulebook, 'ana', question);

describe('a proof that rests on facts', () => {
  it('has no faults', () => {
    expect(faultsOf(decision([permissionLeaf, deviceLeaf]))).toEqual([]);
  });
});

describe('a forged proof is found out', () => {
  const permissionEdges = (edges: readonly FactEdge[]) => decision([{ ...permissionLeaf, edges }, deviceLeaf]);

  it('when an edge is left out', () => {
    for (const dropped of permissionLeaf.edges) {
      expect(faultsOf(permissionEdges(permissionLeaf.edges.filter((one) => one !== dropped)))).not.toEqual([]);
    }
    for (const dropped of deviceLeaf.edges) {
      const edges = deviceLeaf.edges.filter((one) => one !== dropped);
      expect(faultsOf(decision([permissionLeaf, { ...deviceLeaf, edges }]))).not.toEqual([]);
    }
  });

  it('when a shortcut is invented', () => {
    expect(faultsOf(permissionEdges([...permissionLeaf.edges, edge('MEMBER_OF', ana, soc)]))).not.toEqual([]);
  });

  it('when an assignment for other data sources is added', () => {
    const mail = node('UnifiedAssignment', 'a2');
    const added = [edge('ASSIGNED', tier2, mail), edge('OF_ROLE', mail, responder)];
    expect(faultsOf(permissionEdges([...permissionLeaf.edges, ...added]))).not.toEqual([]);
  });

  it('when the permission is said to come from a set', () => {
    const edges = permissionLeaf.edges.map((one) => (one.kind === 'GRANTS' ? { ...one, via: 'set:so:manage' } : one));
    expect(faultsOf(permissionEdges(edges))).not.toEqual([]);
  });

  it('when an edge is turned round', () => {
    const edges = permissionLeaf.edges.map((one) =>
      one.kind === 'NESTED_IN' ? { ...one, from: one.to, to: one.from } : one,
    );
    expect(faultsOf(permissionEdges(edges))).not.toEqual([]);
  });

  it('when the better-ranked group is passed over', () => {
    const clients = node('DeviceGroup', 'Clients');
    const edges = [edge('OPEN_TO_ALL', ana, clients), edge('IN_DEVICE_GROUP', clients, srv1)];
    expect(faultsOf(decision([permissionLeaf, { ...deviceLeaf, edges }]))).not.toEqual([]);
  });

  it('when one half of the requirement is missing', () => {
    expect(faultsOf(decision([permissionLeaf]))).not.toEqual([]);
    expect(faultsOf(decision([deviceLeaf]))).not.toEqual([]);
  });

  it('when a leaf leads to another permission than it claims', () => {
    const requirement = { kind: 'permission', permission: 'so.sd.basics', product: 'MDE' } as const;
    expect(faultsOf(decision([{ ...permissionLeaf, requirement }, deviceLeaf]))).not.toEqual([]);
  });

  it('when a gate says more than its parts', () => {
    const denied: ProofLeaf = { ...deviceLeaf, verdict: 'deny', edges: [] };
    expect(faultsOf(decision([permissionLeaf, denied]))).not.toEqual([]);
  });

  it('when it denies what holds', () => {
    const leaf: ProofLeaf = { ...permissionLeaf, verdict: 'deny', edges: [] };
    const proof: ProofGate = {
      kind: 'all',
      verdict: 'deny',
      parts: [leaf, deviceLeaf],
      notes: [],
      isConjunction: false,
    };
    expect(faultsOf(decision([], { verdict: 'deny', proof }))).not.toEqual([]);
  });

  it('when it is about another person or another capability', () => {
    const whole = [permissionLeaf, deviceLeaf];
    expect(faultsOf(decision(whole, { person: node('User', 'bob') }))).not.toEqual([]);
    expect(faultsOf(decision(whole, { capability: node('Capability', 'mde.device.tag') }))).not.toEqual([]);
  });

  it('when it says unknown and nothing is missing', () => {
    const proof: ProofGate = { kind: 'all', verdict: 'unknown', parts: [], notes: [], isConjunction: false };
    expect(faultsOf(decision([], { verdict: 'unknown', proof }))).not.toEqual([]);
  });
});

describe('a proof that was right is found out after the facts changed', () => {
  const sound = decision([permissionLeaf, deviceLeaf]);
  const changed: Readonly<Record<string, TenantFacts>> = {
    'the account is disabled': { ...facts, people: facts.people.map((one) => ({ ...one, enabled: false })) },
    'Endpoint is no longer active': { ...facts, activated: [] },
    'the tenant no longer has Endpoint': { ...facts, available: ['MDO'] },
    'the principal is gone from the directory': { ...facts, deletedPrincipals: ['SOC'] },
    'a second way has come': {
      ...facts,
      groups: facts.groups.map((group) => (group.id === 'SOC' ? { ...group, members: ['Tier2', 'ana'] } : group)),
    },
    'a scope of unknown kind was set': {
      ...facts,
      unifiedRoles: facts.unifiedRoles.map((role) => ({
        ...role,
        assignments: role.assignments.map((given) => ({ ...given, scopes: ['/somewhere/else'] })),
      })),
    },
  };
  for (const [what, world] of Object.entries(changed)) {
    it(`because ${what}`, () => {
      expect(faultsOf(sound, world)).not.toEqual([]);
    });
  }
});
