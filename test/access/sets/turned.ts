import { judge } from '../../../server/access/judge/judge.ts';
import { accessModel } from '../../../server/access/judge/model.ts';
import { personOf } from '../../../server/access/judge/person.ts';
import { choicesOf, type Found } from '../../../server/access/sets/repairs/candidate.ts';
import type { Case } from '../../../server/access/sets/repairs/case.ts';
import { takeAll } from '../../../server/access/sets/repairs/take.ts';
import type { Change } from '../../../server/access/terms/change.ts';
import type { Person, TenantFacts } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import type { Verdict } from '../../../server/access/terms/vocabulary.ts';
import { changePlainly } from '../plain-changes.ts';
import type { Scenario } from '../random-tenant.ts';

export function caseOf({ facts, person, question }: Scenario, rulebook: Rulebook): Case {
  const device = facts.devices.find(({ id }) => id === question.on.device);
  return { model: accessModel(facts, rulebook), person: personOf(facts, person) as Person, question, device };
}

/** What the answer is after changes, with the tenant written anew. */
export function verdictAfter(
  { facts, person, question }: Scenario,
  changes: readonly Change[],
  rulebook: Rulebook,
): Verdict {
  const changed: TenantFacts = changePlainly(facts, changes, rulebook);
  const device = changed.devices.find(({ id }) => id === question.on.device);
  return judge(accessModel(changed, rulebook), personOf(changed, person) as Person, question, device).verdict;
}

/** Some of the sets that were found, as they are carried out. */
export function carriedOut(asked: Case, found: readonly Found[], most: number): (readonly Change[])[] {
  return found.flatMap((set) => {
    const some: (readonly Change[])[] = [];
    for (const choice of choicesOf(set)) {
      const taken = takeAll(
        asked.model,
        asked.person,
        choice.map(({ change }) => change),
      );
      if (taken) some.push(taken.changes);
      if (some.length === most) break;
    }
    return some;
  });
}

/** Whether a set that was found is a part of these changes. */
export function isFoundIn(changes: readonly Change[], found: readonly Found[]): boolean {
  const keys = new Set(changes.map(keyOf));
  return found.some((set) => set.every(({ members }) => members.some(({ change }) => keys.has(keyOf(change)))));
}

/** The same for the same change, in whichever order its data sources stand. */
function keyOf(change: Change): string {
  if (!('dataSources' in change) || change.dataSources === 'all') return JSON.stringify(change);
  return JSON.stringify({ ...change, dataSources: [...change.dataSources].sort() });
}

export function properSubsets<Item>(items: readonly Item[]): (readonly Item[])[] {
  const subsets: (readonly Item[])[] = [];
  for (let bits = 0; bits < 2 ** items.length - 1; bits += 1)
    subsets.push(items.filter((_, place) => (bits >> place) % 2 === 1));
  return subsets;
}
