import type { Everybody } from '../../access/sets/everybody.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import { outcomesOf } from '../../access/sets/outcomes.ts';
import type { Question } from '../../access/terms/question.ts';
import { askable, perDeviceGroup } from '../askable.ts';
import type { SnapshotView } from '../snapshot-view.ts';
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

export interface MatrixColumn {
  readonly capability: string;
  /** Absent where the question names none. */
  readonly deviceGroup?: string;
  readonly question: Question;
}

/** People by capabilities. The rows are everybody with an enabled account. */
export interface Matrix {
  readonly snapshot: number;
  readonly everybody: Everybody;
  readonly columns: readonly MatrixColumn[];
  /** What a column comes to for each profile; worked out whenever it is asked for. */
  readonly outcomesOf: (column: MatrixColumn) => readonly Outcome[];
}

/** Throws a StoreProblem for a group or a capability that nobody knows, and for one that takes a further detail. */
export async function matrix(view: SnapshotView, asked: AskedMatrix): Promise<Matrix> {
  const model = await view.modelUnder(asked.assuming);
  const questions =
    asked.capabilities === undefined
      ? askable(model.rulebook).map(({ question }) => question)
      : await questionsAbout(view, asked.capabilities);
  const everybody = await populationOf(view, model, asked.within);
  const columns = questions.flatMap((question): MatrixColumn[] => {
    const { capability } = question;
    const each = asked.perDeviceGroup ? [...perDeviceGroup(model, question)] : [];
    const perGroup = each.map(([deviceGroup, about]) => ({ capability, deviceGroup, question: about }));
    return [{ capability, question }, ...perGroup];
  });
  const { of } = outcomesOf(model, everybody.profiles);
  return { snapshot: view.number, everybody, columns, outcomesOf: ({ question }) => of(question) };
}

async function questionsAbout(view: SnapshotView, capabilities: readonly string[]): Promise<Question[]> {
  const read = await Promise.all(capabilities.map((capability) => view.readQuestion({ capability })));
  return [...new Map(read.map(({ question }) => [question.capability, question])).values()];
}
