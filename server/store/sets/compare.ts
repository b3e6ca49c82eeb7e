import { type Difference, differenceOf } from '../../access/sets/side-by-side.ts';
import { decisionsFor } from '../../access/tell/decide.ts';
import type { CapabilityRow } from '../../access/terms/rulebook.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import { anywhere, askable } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { verdictsOf } from './verdicts-together.ts';
import { readWho, type Who } from './who.ts';

export const fewestCompared = 2;
export const mostCompared = 4;

export interface SideBySideRow extends Difference {
  readonly capability: CapabilityRow;
}

export interface Comparison {
  readonly snapshot: number;
  readonly people: readonly Who[];
  /** What differs. */
  readonly rows: readonly SideBySideRow[];
  /** How many capabilities have one verdict for all. */
  readonly same: number;
}

/** People and groups side by side, over everything that can be asked without a further detail. Throws a StoreProblem. */
export async function compare(view: SnapshotView, ids: readonly string[], assuming?: unknown): Promise<Comparison> {
  const model = await view.modelUnder(assuming);
  const people = await Promise.all(ids.map((id) => readWho(view, model, id)));
  const deciders = await view.turn(() => people.map(({ person }) => decisionsFor(model, person)));
  const asked = askable(model.rulebook);
  const persons = people.map(({ person }) => person);
  const verdicts = await verdictsOf(model, persons, asked.map(anywhere), view.turn);
  const rows: SideBySideRow[] = [];
  for (const [place, { capability, question }] of asked.entries()) {
    const ofEach = verdicts.map((ofOne) => ofOne[place] as Verdict);
    const difference = await view.turn(() =>
      differenceOf(ofEach, (at) => (deciders[at] as (typeof deciders)[number])(question)),
    );
    if (difference) rows.push({ capability, ...difference });
  }
  return { snapshot: view.number, people, rows, same: asked.length - rows.length };
}
