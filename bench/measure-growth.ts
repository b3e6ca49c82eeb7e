import { applyChanges } from '../server/access/changes/apply-changes.ts';
import { type AccessModel, accessModel } from '../server/access/judge/model.ts';
import { decide } from '../server/access/tell/decide.ts';
import type { GroupFact, StructuralFacts } from '../server/access/terms/facts.ts';
import type { Catalogue } from '../server/catalogue/load.ts';
import { readChanges } from '../server/questions/changes/read-changes.ts';
import type { Lookup } from '../server/questions/target/lookup.ts';
import { count } from './numbers.ts';
import type { Picked, PickedQuestion } from './pick-questions.ts';
import type { Report } from './report.ts';

const times = 10;
const mostRatio = 1.2;
const rounds = 5;

/** The same questions to the tenant and to one with ten times the groups: what they cost must not differ. */
export async function measureGrowth(
  facts: StructuralFacts,
  catalogue: Catalogue,
  { allow, deny }: Picked,
  report: Report,
): Promise<void> {
  const asked = [...allow, ...deny].filter((_, index) => index % 4 === 0);
  const models = [facts, withMoreGroups(facts)].map((some) => accessModel(some, catalogue.rulebook));
  for (const [what, isWhatIf] of [
    ['a decision', false],
    ['a what-if', true],
  ] as const) {
    const best: number[] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // In turns, so that whatever else the machine does falls on both; the best round is the one it disturbed least.
    for (let round = 0; round < rounds; round += 1)
      for (const [index, model] of models.entries())
        best[index] = Math.min(best[index] ?? 0, await timeOf(model, asked, catalogue, isWhatIf));
    const ratio = (best[1] ?? 0) / (best[0] ?? 1);
    const sizes = models.map(({ groups }) => count(groups.size)).join(' → ');
    report.judge(`${what}, ${sizes} groups`, ratio.toFixed(2), `≤ ${mostRatio}`, ratio <= mostRatio);
  }
}

function withMoreGroups(facts: StructuralFacts): StructuralFacts {
  const wanted = facts.groups.length * (times - 1);
  const more = Array.from({ length: wanted }, (_, index): GroupFact => {
    const members = index % 8 === 0 ? [] : [`more ${index - 1}`];
    return { id: `more ${index}`, displayName: `More ${index}`, members, eligible: [] };
  });
  return { ...facts, groups: [...facts.groups, ...more] };
}

async function timeOf(
  model: AccessModel,
  asked: readonly PickedQuestion[],
  catalogue: Catalogue,
  isWhatIf: boolean,
): Promise<number> {
  const group = model.groups.keys().next().value;
  const start = performance.now();
  for (const { person, question, device } of asked) {
    const changes = isWhatIf
      ? [{ addMember: { group, member: person.id } }, { setAccount: { user: person.id, enabled: true } }]
      : [];
    const lookup: Lookup = {
      structure: model,
      findPeople: async () => new Map([[person.id, person.kind]]),
      findMemberships: async () => new Map([[person.id, person]]),
      findDevices: async (ids) => new Set(ids),
    };
    const reading = await readChanges(changes, lookup, catalogue);
    if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
    void decide(applyChanges(model, reading.changes), person, question, device).verdict;
  }
  return performance.now() - start;
}
