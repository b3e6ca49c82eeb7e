import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import type { Decision, Proof, ProofGate, ProofLeaf } from '../../server/access/terms/proof.ts';
import type { Question } from '../../server/access/terms/question.ts';
import { verifyProof } from '../../server/access/verify/verify-proof.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { answer } from './answer.ts';
import { edge, node } from './hand-built.ts';

const { rulebook } = loadCatalogue();
const securityAdministrator = '194ae4cb-b126-40b2-bd5b-6091b380977d';

/** Ana is in Tier 2, which is in SOC. */
const facts: TenantFacts = {
  tenant: { id: 'small', displayName: 'Small' },
  available: ['MDE', 'MDO'],
  activated: ['MDE', 'MDO'],
  legacyRbac: false,
  scopedDeploymentForMdiAlerts: false,
  groups: [
    { id: 'SOC', displayName: 'SOC', members: ['Tier2'], eligible: [] },
    { id: 'Tier2', displayName: 'Tier 2', members: ['ana'], eligible: [] },
  ],
  entraHoldings: [{ role: securityAdministrator, principal: 'SOC', state: 'active', scope: '/' }],
  extraEntraRoles: [],
  unifiedRoles: [
    {
      id: 'mail',
      displayName: 'Mail',
      permissions: ['so.sd.basics', 'so.sd.lr.basic'],
      permissionSets: [],
      imported: [],
      assignments: [
        {
          id: 'mail#1',
          displayName: 'mail#1',
          principals: ['Tier2'],
          dataSources: 'all',
          includeFutureDataSources: true,
          scopes: [],
        },
      ],
    },
  ],
  legacyRoles: [],
  deviceGroups: [],
  ungroupedAccess: [],
  ungroupedRemediationLevel: 'none',
  deletedPrincipals: [],
  extraPermissions: [],
  coverage: [],
  people: [{ kind: 'User', id: 'ana', displayName: 'Ana', userType: 'Member', enabled: true }],
  devices: [],
};

function withGroup(id: string, part: Partial<TenantFacts['groups'][number]>, of = facts): TenantFacts {
  return { ...of, groups: of.groups.map((group) => (group.id === id ? { ...group, ...part } : group)) };
}

const submissions: Question = { capability: 'mdo.submissions.view', on: {} };
const honest = answer(facts, rulebook, 'ana', submissions);
const faultsIn = (world: TenantFacts, proof: Decision = honest, question = submissions) =>
  verifyProof(proof, world, rulebook, 'ana', question);

function mapLeaves(proof: Proof, change: (leaf: ProofLeaf) => ProofLeaf): Proof {
  if (proof.kind === 'leaf') return change(proof);
  return { ...proof, parts: proof.parts.map((part) => mapLeaves(part, change)) };
}

function leavesOf(proof: Proof): readonly ProofLeaf[] {
  return proof.kind === 'leaf' ? [proof] : proof.parts.flatMap(leavesOf);
}

function forged(change: (leaf: ProofLeaf) => ProofLeaf, of: Decision = honest): Decision {
  return { ...of, proof: mapLeaves(of.proof, change) };
}

describe('a proof about kinds of people and groups', () => {
  it('holds as it was made', () => {
    expect(honest.verdict).toBe('allow');
    expect(faultsIn(facts)).toEqual([]);
  });

  it.each([
    ['S-78 the group of the assignment is a distribution list', withGroup('Tier2', { type: 'distribution' })],
    ['S-78 the group of the directory role is one', withGroup('SOC', { type: 'distribution' })],
    ['S-79 the group of the directory role cannot have it', withGroup('SOC', { isAssignableToRole: false })],
    ['S-79 it can, and who is in a group of it is not in it', withGroup('SOC', { isAssignableToRole: true })],
    [
      'S-76 the person is an application',
      { ...facts, people: facts.people.map((one) => ({ ...one, kind: 'ServicePrincipal' as const })) },
    ],
  ])('is found out when %s', (_what, world) => {
    expect(faultsIn(world)).not.toEqual([]);
  });
});

describe('a proof about legs', () => {
  it('S-57 is found out when the switch is off', () => {
    expect(faultsIn({ ...facts, activated: ['MDE'] })).not.toEqual([]);
  });

  it('S-56 is found out when a leaf of the unified leg counts own roles too', () => {
    const world = { ...facts, entraHoldings: [] };
    const made = answer(world, rulebook, 'ana', submissions);
    const widened = forged((leaf) => {
      if (leaf.requirement.kind !== 'permission') return leaf;
      const { onlyUnified: _only, ...requirement } = leaf.requirement;
      return { ...leaf, requirement };
    }, made);
    expect(faultsIn(world, made)).toEqual([]);
    expect(faultsIn(world, widened)).not.toEqual([]);
  });

  it('S-59 is found out when a role group has members that are none', () => {
    const before = { ...facts, activated: [] };
    const made = answer(before, rulebook, 'ana', submissions);
    const group = node('LegacyRole', 'mdo:roleGroup:Compliance Administrator');
    const invented = edge('HOLDS', node('EntraRole', securityAdministrator), group);
    const added = forged(
      (leaf) => (leaf.requirement.kind === 'legacyRole' ? { ...leaf, edges: [...leaf.edges, invented] } : leaf),
      made,
    );
    expect(verifyProof(made, before, rulebook, 'ana', submissions)).toEqual([]);
    expect(faultsIn(before, added)).not.toEqual([]);
  });
});

describe('a proof about live response', () => {
  const session: Question = { capability: 'mde.lr.session', on: {} };
  const made = answer(facts, rulebook, 'ana', session);

  it('S-80 is conditional without remediation', () => {
    expect(made.verdict).toBe('conditional');
    expect(faultsIn(facts, made, session)).toEqual([]);
  });

  it('is found out when it does not read the level', () => {
    const blind = forged((leaf) => {
      if (leaf.requirement.kind !== 'deviceGroup') return leaf;
      const { usesLiveResponse: _uses, ...requirement } = leaf.requirement;
      return { ...leaf, requirement, verdict: 'allow' };
    }, made);
    expect(faultsIn(facts, blind, session)).not.toEqual([]);
    const bold: Decision = { ...blind, verdict: 'allow', proof: { ...(blind.proof as ProofGate), verdict: 'allow' } };
    expect(faultsIn(facts, bold, session)).not.toEqual([]);
  });

  it('S-81 is found out when live response is switched off', () => {
    expect(faultsIn({ ...facts, liveResponse: { enabled: false } }, made, session)).not.toEqual([]);
  });
});

describe('S-101 a gate that says something above unknown parts', () => {
  const basics: Question = { capability: 'permission:so.sd.basics', on: { workload: 'MDO' } };
  const made = answer(facts, rulebook, 'ana', basics);
  const missing: TenantFacts = { ...facts, coverage: [{ kind: 'members', state: 'missing' }] };

  function said(verdict: 'allow' | 'deny', isEitherWay: boolean): Decision {
    const parts = leavesOf(made.proof).map((leaf): ProofLeaf => {
      return leaf.requirement.kind === 'permission' ? { ...leaf, verdict: 'unknown' } : leaf;
    });
    const gate = { kind: 'all', verdict, parts, notes: [], isConjunction: false } as const;
    return { ...made, verdict, proof: isEitherWay ? { ...gate, isEitherWay } : gate };
  }

  it('is believed where the known facts say the same', () => {
    expect(faultsIn(missing, said('allow', true), basics)).toEqual([]);
  });

  it('is found out where they do not, where nothing is missing, and where it does not say so', () => {
    const faulty = expect.arrayContaining([expect.stringContaining('A gate of kind all says')]);
    expect(faultsIn(missing, said('deny', true), basics)).toEqual(faulty);
    expect(faultsIn(facts, said('allow', true), basics)).toEqual(faulty);
    expect(faultsIn(missing, said('allow', false), basics)).toEqual(faulty);
  });
});
