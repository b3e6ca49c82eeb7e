import type { ComparedQuestion } from '../../access/sets/comparison.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type OutcomeLists, outcomeLists } from '../../access/sets/outcome-lists.ts';
import type { PopulationKind } from '../../access/sets/population.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { inTurns } from './in-turns.ts';
import { type AskedColumns, columnsOf } from './matrix-columns.ts';
import { populationOf } from './members.ts';

export interface AskedMatrix extends AskedColumns {
  /** Id of a group: only its members, at any depth. */
  readonly within?: string | undefined;
  readonly kind?: PopulationKind | undefined;
  /** Disabled accounts too. */
  readonly withDisabled?: boolean | undefined;
  /** Changes as documents write them. */
  readonly assuming?: unknown;
}

/** People by capabilities. The rows are everybody who is meant. */
export interface Matrix {
  readonly snapshot: number;
  readonly everybody: Everybody;
  readonly columns: readonly ComparedQuestion[];
  /** What all columns come to for each profile. */
  readonly lists: OutcomeLists;
}

/** Throws a StoreProblem for whatever nobody knows, and for a capability that takes a further detail. */
export async function matrix(view: SnapshotView, asked: AskedMatrix): Promise<Matrix> {
  const { within, kind, withDisabled } = asked;
  const model = await view.modelUnder(asked.assuming);
  const columns = await columnsOf(view, model, asked);
  const everybody = await populationOf(view, model, within, { kind, withDisabled });
  const lists = await inTurns(outcomeLists(model, everybody.profiles, columns), view.turn);
  return { snapshot: view.number, everybody, columns, lists };
}
