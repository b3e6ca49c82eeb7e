import type { AccessModel } from '../../access/judge/model.ts';
import { type Everybody, gather } from '../../access/sets/everybody.ts';
import { narrowed } from '../../access/sets/narrowed.ts';
import type { Population } from '../../access/sets/population.ts';
import { inOrderOfLists } from '../../graph/naming.ts';
import { UnknownGroup } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';

/** So many people are read by themselves; for more, everybody is read once and kept. */
const mostReadAlone = 1_000;

/** Everybody under a model who is meant, by default with an enabled account: of the tenant, or of a group at any depth. */
export async function populationOf(
  view: SnapshotView,
  model: AccessModel,
  group?: string,
  meant: Omit<Population, 'ids'> = {},
): Promise<Everybody> {
  if (group === undefined) return among(await everybodyUnder(view, model));
  if (!model.groups.has(group)) throw new UnknownGroup(group);
  const ids = await view.everyoneInGroup(group, model);
  if (ids.size > mostReadAlone) return among(await everybodyUnder(view, model), ids);
  const members = [...(await view.people([...ids])).values()];
  return among(gather(model, inOrderOfLists(members)));

  function among(everybody: Everybody, ids?: ReadonlySet<string>): Everybody | Promise<Everybody> {
    return view.turn(() => narrowed(everybody, { ...meant, ids }));
  }
}

async function everybodyUnder(view: SnapshotView, model: AccessModel): Promise<Everybody> {
  const { everybody } = model === view.model ? await view.crowd() : await view.crowdUnder(model);
  return everybody;
}
