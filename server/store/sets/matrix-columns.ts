import { everyDeviceGroup } from '../../access/judge/grants/sight-grants.ts';
import type { AccessModel } from '../../access/judge/model.ts';
import type { ComparedQuestion } from '../../access/sets/comparison.ts';
import { quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';
import { type Askable, anywhere, askable, onDeviceGroups } from '../askable.ts';
import { InvalidQuestion } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';

export interface AskedColumns {
  /** Everything that can be asked without a further detail, unless some are named. */
  readonly capabilities?: readonly string[] | undefined;
  /** Also for each device group, or for these, where devices play a part. */
  readonly deviceGroups?: 'all' | readonly string[] | undefined;
}

/** The columns in the order named: each capability anywhere, and then on the device groups. Throws a StoreProblem. */
export async function columnsOf(
  view: SnapshotView,
  model: AccessModel,
  { capabilities, deviceGroups = [] }: AskedColumns,
): Promise<readonly ComparedQuestion[]> {
  const places = deviceGroups === 'all' ? everyDeviceGroup(model) : knownPlaces(model, deviceGroups);
  const some = capabilities === undefined ? askable(model.rulebook) : await askedAbout(view, capabilities);
  return some.flatMap((one) => {
    const there = onDeviceGroups(model, one);
    return [anywhere(one), ...places.flatMap((place) => there.filter(({ deviceGroup }) => deviceGroup === place))];
  });
}

async function askedAbout(view: SnapshotView, capabilities: readonly string[]): Promise<Askable[]> {
  const read = await Promise.all(capabilities.map((capability) => view.readQuestion({ capability })));
  const questions = new Map(read.map(({ question }) => [question.capability, question]));
  return [...questions.values()].map((question) => {
    const capability = view.model.rulebook.capabilities.get(question.capability);
    if (capability) return { capability, question };
    throw new InvalidQuestion(
      `capabilities: ${quote(question.capability)} is a permission, and only capabilities can be columns. Ask who has a permission with whoCan, or with \`whycan who-can\`.`,
    );
  });
}

function knownPlaces(model: AccessModel, deviceGroups: readonly string[]): readonly string[] {
  const known = everyDeviceGroup(model);
  const unknown = deviceGroups.find((id) => !known.includes(id));
  if (unknown === undefined) return [...new Set(deviceGroups)];
  const meant = didYouMean(unknown, known);
  throw new InvalidQuestion(
    `deviceGroups: no device group has the id ${quote(unknown)}${meant === undefined ? '' : ` (${meant})`}`,
  );
}
