import { applyChanges } from '../access/changes/apply-changes.ts';
import { accessModel } from '../access/judge/model.ts';
import { withAccount } from '../access/judge/person.ts';
import type { Change } from '../access/terms/change.ts';
import type { TenantFacts } from '../access/terms/facts.ts';
import type { Rulebook } from '../access/terms/rulebook.ts';

/** A whole tenant as it would be after the changes, people included. */
export function assumedFacts(facts: TenantFacts, changes: readonly Change[], rulebook: Rulebook): TenantFacts {
  const model = applyChanges(accessModel(facts, rulebook), changes);
  const { personChanges } = model;
  const people = facts.people.map((person) => withAccount(person, personChanges.get(person.id)?.enabled));
  const groups = [...model.groups.values()].map((group) => {
    const members = new Set(group.members);
    for (const [person, { joined, left }] of personChanges) {
      if (left.has(group.id)) members.delete(person);
      if (joined.has(group.id)) members.add(person);
    }
    return { ...group, members: [...members] };
  });
  return { ...facts, ...model.facts, people, groups, entraHoldings: [...model.entraHoldings.values()].flat() };
}
