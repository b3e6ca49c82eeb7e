import { describe, expect, it } from 'vitest';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';
import { answer } from './answer.ts';

/** SOC may isolate devices; Tier2 is in SOC; Finance has nothing. Bob is in SOC, Ana is in none of them as far as is known. */
const document = (groups: string) => `
workloads: { urbac: [MDE] }
groups: { SOC: [bob, Tier2], Tier2: [], Finance: [] }
urbacRoles: [{ id: r, permissions: [so.sd.response], assignments: [{ principals: [SOC], dataSources: [MDE] }] }]
sources: [{ kind: members, state: partial, groups: [${groups}], reason: too many requests }]
`;

function asked(who: string, groups: string) {
  const facts = factsOf(tenant(document(groups)));
  return answer(facts, catalogue.rulebook, who, { capability: 'permission:so.sd.response', on: { workload: 'MDE' } });
}

describe('an answer where the members of some groups are incomplete', () => {
  it('is unknown if being in one of them would change it, directly or through a group that it is nested in', () => {
    expect(asked('ana', 'SOC')).toMatchObject({ verdict: 'unknown', missingFacts: ['members'] });
    expect(asked('ana', 'Tier2')).toMatchObject({ verdict: 'unknown', missingFacts: ['members'] });
  });

  it('is known if only other groups are incomplete, or if it holds anyway', () => {
    expect(asked('ana', 'Finance')).toMatchObject({ verdict: 'deny', missingFacts: [] });
    expect(asked('ana', '')).toMatchObject({ verdict: 'deny', missingFacts: [] });
    expect(asked('bob', 'SOC, Tier2')).toMatchObject({ verdict: 'allow', missingFacts: [] });
  });
});
