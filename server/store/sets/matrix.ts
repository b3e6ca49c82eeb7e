import type { ComparedQuestion } from '../../access/sets/comparison.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type OutcomeLists, outcomeLists } from '../../access/sets/outcome-lists.ts';
import { type Askable, anywhere, askable, onDeviceGroups } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { inTurns } from './in-turns.ts';
import { populationOf } from './members.ts';

export interface AskedMatrix {
  /** Id of a group: only its members, at any depth. */
  readonly within?: string | undefined;
  /** Everything that can be asked without a further detail, unless some are named. */
  readonly capabilities?: readonly string[] | undefined;
  /** Also for each device group, where devices play a part. */
  readonly perDeviceGroup: boolean;
  /** Changes as documents write them. */
  readonly assuming?: unknown;
}

/** People by capabilities. The rows are everybody with an enabled account. */
export interface Matrix {
  readonly snapshot: number;
  readonly everybody: Everybody;
  readonly columns: readonly ComparedQuestion[];
  /** What all columns come to for each profile. */
  readonly lists: OutcomeLists;
}

/** Throws a StoreProblem for a group or a capability that nobody knows, and for one that takes a further detail. */
export async function matrix(view: SnapshotView, asked: AskedMatrix): Promise<Matrix> {
  const model = await view.modelUnder(asked.assuming);
  const some = asked.capabilities === undefined ? askable(model.rulebook) : await askedAbout(view, asked.capabilities);
  const everybody = await populationOf(view, model, asked.within);
  const columns = some.flatMap((one) => [anywhere(one), ...(asked.perDeviceGroup ? onDeviceGroups(model, one) : [])]);
  const lists = await inTurns(outcomeLists(model, everybody.profiles, columns), view.turn);
  return { snapshot: view.number, everybody, columns, lists };
}

/** In the order named. */
async function askedAbout(view: SnapshotView, capabilities: readonly string[]): Promise<Askable[]> {
  const read = await Promise.all(capabilities.map((capability) => view.readQuestion({ capability })));
  const questions = new Map(read.map(({ question }) => [question.capability, question]));
  return [...questions.values()].flatMap((question) => {
    const capability = view.model.rulebook.capabilities.get(question.capability);
    return capability ? [{ capability, question }] : [];
  });
}
