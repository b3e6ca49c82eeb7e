import { describe, expect, it } from 'vitest';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';
import { answer } from './answer.ts';

const lines = (switches: string, state: string) => `
workloads: { urbac: [${switches}] }
sources: [{ kind: workloads, state: ${state} }]
urbacRoles:
  - { id: posture, permissions: [sp.exposure:read], assignments: [
      { principals: [ana], dataSources: all, scopes: ['mdi:domain:contoso.com'] },
      { principals: [bob], dataSources: all } ] }
  - { id: operations, permissions: [so.sd.basics], assignments: [{ principals: [ana], dataSources: all, scopes: ['mdi:domain:contoso.com'] }] }
`;

/** What Ana, whose assignments have a scope of Identity, and Bob, whose have none, may see of exposure. */
function verdicts(switches: string, state: 'complete' | 'partial' | 'missing') {
  const facts = factsOf(tenant(lines(switches, state)));
  return ['ana', 'bob'].map((who) =>
    answer(facts, catalogue.rulebook, who, { capability: 'permission:sp.exposure:read', on: { workload: 'XSPM' } }),
  );
}

describe('an answer about Exposure Management', () => {
  it('depends on the switch of Identity for whoever has nothing but scopes of Identity (R-38)', () => {
    expect(verdicts('', 'complete').map(({ verdict }) => verdict)).toEqual(['allow', 'allow']);
    expect(verdicts('MDI', 'complete').map(({ verdict }) => verdict)).toEqual(['deny', 'allow']);
  });

  it.each(['partial', 'missing'] as const)('is unknown where that switch is not known: %s (S-12)', (state) => {
    const [ana, bob] = verdicts('', state);
    expect(ana).toMatchObject({ verdict: 'unknown', missingFacts: ['workloads'] });
    expect(bob).toMatchObject({ verdict: 'allow', missingFacts: [] });
  });

  it('is known where Identity is known to be in Unified RBAC, whatever else is not', () => {
    expect(verdicts('MDI', 'missing').map(({ verdict }) => verdict)).toEqual(['deny', 'allow']);
  });
});

describe('an answer about the basic data of Identity', () => {
  const roles = 'legacyRoles: { mda: { Security operator: [ana] }, mdi: { Viewer: [bob] } }';
  const state = (known: string, one: 'complete' | 'missing') =>
    factsOf(tenant(`workloads: ${known}\nsources: [{ kind: workloads, state: ${one} }]\n${roles}`));
  const ofIdentity = (facts: ReturnType<typeof factsOf>) =>
    ['ana', 'bob'].map(
      (who) =>
        answer(facts, catalogue.rulebook, who, { capability: 'permission:so.sd.basics', on: { workload: 'MDI' } })
          .verdict,
    );

  it('depends on the switch of Cloud Apps for whoever has it from a role there (R-32), and on scoped deployment (R-33)', () => {
    expect(ofIdentity(state('{ urbac: [MDI] }', 'complete'))).toEqual(['allow', 'deny']);
    expect(ofIdentity(state('{ urbac: [MDI, MDA] }', 'complete'))).toEqual(['deny', 'deny']);
    const scoped = '{ urbac: [MDI], mda: { scopedDeploymentForMdiAlerts: true } }';
    expect(ofIdentity(state(scoped, 'complete'))).toEqual(['deny', 'deny']);
    expect(ofIdentity(state('{ urbac: [MDI] }', 'missing'))).toEqual(['unknown', 'deny']);
    expect(ofIdentity(state('{ urbac: [MDI, MDA] }', 'missing'))).toEqual(['deny', 'deny']);
    expect(ofIdentity(state(scoped, 'missing'))).toEqual(['deny', 'deny']);
  });

  it('depends on the switch of Identity for whoever has it from a role there', () => {
    expect(ofIdentity(state('{ urbac: [MDA] }', 'complete'))).toEqual(['deny', 'allow']);
    expect(ofIdentity(state('{ urbac: [MDA] }', 'missing'))).toEqual(['deny', 'unknown']);
  });
});

describe('an answer for which some product must be in Unified RBAC', () => {
  const exporting = (workloads: string, state: 'complete' | 'missing') => {
    const role =
      '{ id: all, permissions: ["as.authz:manage"], assignments: [{ principals: [ana], dataSources: all }] }';
    const facts = factsOf(
      tenant(`workloads: ${workloads}\nsources: [{ kind: workloads, state: ${state} }]\nurbacRoles: [${role}]`),
    );
    return ['ana', 'bob'].map(
      (who) =>
        answer(facts, catalogue.rulebook, who, { capability: 'urbac.roles.export', on: { workload: 'MDC' } }).verdict,
    );
  };

  it('depends on every switch, also where it is about a product without one', () => {
    expect(exporting('{ urbac: [] }', 'complete')).toEqual(['deny', 'deny']);
    expect(exporting('{ urbac: [SENT] }', 'complete')).toEqual(['allow', 'deny']);
    expect(exporting('{ urbac: [] }', 'missing')).toEqual(['unknown', 'deny']);
    expect(exporting('{ urbac: [SENT] }', 'missing')).toEqual(['allow', 'deny']);
  });
});
