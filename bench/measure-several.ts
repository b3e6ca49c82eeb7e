import type { GroupFact } from '../server/access/terms/facts.ts';
import type { Client } from './client.ts';
import { askEach, judgeSpread } from './limited.ts';
import { asVariables, type Picked } from './pick-questions.ts';
import type { Report } from './report.ts';
import { compareDocument, groupDocument, removalsDocument, repairsDocument } from './set-documents.ts';
import type { SetTargets } from './set-targets.ts';

const several = 40;
const turned = 60;

/** What members of a group can do, and what only some of four people can. */
export async function measureSeveral(
  client: Client,
  groups: readonly GroupFact[],
  { allow }: Picked,
  targets: SetTargets,
  report: Report,
): Promise<void> {
  const keys = evenly(groups, 2 * several).map(({ id }) => ({ key: id }));
  const people = [...new Set(allow.map(({ person }) => person.id))];
  const fours = Array.from({ length: 2 * several }, (_, index) => ({ who: four(people, index) }));
  const measured: readonly (readonly [what: string, document: string, asked: readonly object[]])[] = [
    ['what-can of a group', groupDocument, keys],
    ['compare of 4 people', compareDocument, fours],
  ];
  for (const [what, document, asked] of measured) {
    await askEach(client, document, everySecond(asked, 0));
    judgeSpread(report, what, await askEach(client, document, everySecond(asked, 1)), { p95Ms: targets.several });
  }
}

/** What would turn an answer. */
export async function measureTurning(
  client: Client,
  { allow, deny }: Picked,
  { turning }: SetTargets,
  report: Report,
): Promise<void> {
  const measured = [
    ['repairs of a denial', repairsDocument, deny],
    ['removals of an access', removalsDocument, allow],
  ] as const;
  for (const [what, document, questions] of measured) {
    const asked = evenly(questions, 2 * turned).map(asVariables);
    await askEach(client, document, everySecond(asked, 0));
    judgeSpread(report, what, await askEach(client, document, everySecond(asked, 1)), { p95Ms: turning });
  }
}

/** Warm with one half, measure with the other. */
function everySecond(items: readonly object[], from: 0 | 1): readonly object[] {
  return items.filter((_, index) => index % 2 === from);
}

function evenly<Item>(items: readonly Item[], wanted: number): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / wanted));
  return items.filter((_, index) => index % step === 0).slice(0, wanted);
}

function four(people: readonly string[], index: number): readonly string[] {
  return [0, 1, 2, 3].map((step) => people[(4 * index + step) % people.length] ?? '');
}
