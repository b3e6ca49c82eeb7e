import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { TenantFacts } from '../../server/access/terms/facts.ts';
import { writeTenant } from '../../server/tenant/write/tenant.ts';
import { factsOf } from './documents.ts';
import { randomFacts } from './random-facts.ts';

function byText<Value>(values: readonly Value[]): Value[] {
  return [...values].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

/** Mappings of a document have no order: groups, directory roles and the roles of products. */
function unordered(facts: TenantFacts) {
  const { groups, entraHoldings, legacyRoles, ...rest } = facts;
  return { ...rest, groups: byText(groups), entraHoldings: byText(entraHoldings), legacyRoles: byText(legacyRoles) };
}

describe('writing facts as a document', () => {
  test.prop([randomFacts], { numRuns: 60 })('and reading it gives the same facts', (facts) => {
    expect(unordered(factsOf(writeTenant(facts)))).toEqual(unordered(facts));
  });
  test.prop([randomFacts], { numRuns: 30 })('gives the same document again', (facts) => {
    const document = writeTenant(factsOf(writeTenant(facts)));
    expect(writeTenant(factsOf(document))).toBe(document);
  });
  it('keeps the built-in Endpoint role', () => {
    const facts = factsOf(
      'whycan: tenant/1\ntenant: { id: t }\nusers: []\ngroups: { A: [] }\nlegacyRoles: { mde: [{ builtIn: administrator, groups: [A] }] }',
    );
    expect(factsOf(writeTenant(facts))).toEqual(facts);
  });
});
