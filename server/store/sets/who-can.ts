import type { Everybody } from '../../access/sets/everybody.ts';
import type { Outcome } from '../../access/sets/outcome.ts';
import { type Counts, countOutcomes, isInPopulation, type PopulationKind } from '../../access/sets/population.ts';
import { type Telling, tell, tellingsOf } from '../../access/sets/telling.ts';
import { capabilityNode } from '../../access/tell/decide.ts';
import { describeTarget } from '../../access/tell/describe-target.ts';
import type { PersonKind } from '../../access/terms/facts.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import type { Asked } from '../answers.ts';
import { UnknownGroup } from '../problems.ts';
import type { SnapshotView } from '../snapshot-view.ts';
import { type Found, findForEverybody } from './found.ts';
import { listThrough } from './through.ts';

/** A question about everybody, as its asker writes it. */
export interface AskedWhoCan extends Omit<Asked, 'who'> {
  /** Which outcomes are listed; all are counted. */
  readonly outcomes: readonly Outcome[];
  /** Id of a group: only its members, at any depth. */
  readonly within?: string | undefined;
  readonly kind?: PopulationKind | undefined;
  /** Disabled accounts too. */
  readonly withDisabled?: boolean | undefined;
  /** Id of a node: only those for whom it lies on a route. */
  readonly through?: string | undefined;
}

/** One person of the list. */
export interface Holder extends Telling {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly isGuest: boolean;
  readonly outcome: Outcome;
}

export interface WhoCan {
  readonly snapshot: number;
  readonly capability: NodeReference;
  /** In words; empty where the question names nothing. */
  readonly target: string;
  /** Of the whole population. */
  readonly counts: Counts;
  /** How many are listed. */
  readonly total: number;
  /** Part of the list, in its order; a read for each thousand whose sentence is about them alone. */
  readonly rows: (from: number, most: number) => AsyncGenerator<Holder>;
}

/** Who can do something. Reads nothing but what the question names, once everybody is in memory. */
export async function whoCan(view: SnapshotView, asked: AskedWhoCan): Promise<WhoCan> {
  const read = await view.readQuestion(asked);
  const { question, model, device } = read;
  if (asked.within !== undefined && !model.groups.has(asked.within)) throw new UnknownGroup(asked.within);
  const crowd = await findForEverybody(view, read);
  const { everybody, found } = crowd;
  const within = asked.within === undefined ? undefined : await view.everyoneInGroup(asked.within, model);
  const population = { kind: asked.kind, withDisabled: asked.withDisabled, ids: within };
  const isIn = isInPopulation(everybody, population);
  const wanted = new Set(asked.outcomes);
  const places = await view.turn(() =>
    [...everybody.profileOf.keys()].filter(
      (at) => isIn(at) && wanted.has(found[everybody.profileOf[at] as number] as Outcome),
    ),
  );
  const listed = asked.through === undefined ? places : await listThrough(crowd, places, asked.through);
  return {
    snapshot: view.number,
    capability: capabilityNode(model, question),
    target: describeTarget(model, question, device),
    counts: countOutcomes(everybody, found, population),
    total: listed.length,
    rows: (from, most) => rowsOf(crowd, listed.slice(from, from + most)),
  };
}

const rowsAtOnce = 1_000;

async function* rowsOf(crowd: Found, places: readonly number[]): AsyncGenerator<Holder> {
  const { view, model, everybody, found, question, device } = crowd;
  const { ids, names, profiles, profileOf } = everybody;
  const telling = tellingsOf(model, question, device);
  for (let start = 0; start < places.length; start += rowsAtOnce) {
    const some = places.slice(start, start + rowsAtOnce);
    const alone = some.filter((at) => isToldAlone(found[profileOf[at] as number] as Outcome));
    const people = alone.length === 0 ? undefined : await view.people(alone.map((at) => ids[at] as string));
    for (const at of some) {
      const place = profileOf[at] as number;
      const outcome = found[place] as Outcome;
      const { person: sample, kind, isGuest } = profiles[place] as Everybody['profiles'][number];
      const [id, name] = [ids[at] as string, names[at] as string];
      const person = people?.get(id);
      const told = await view.turn(() =>
        person ? tell(model, person, outcome, question, device) : telling(place, sample, outcome, name),
      );
      yield { id, name, kind, isGuest, outcome, ...told };
    }
  }
}

/** Why something is not so is told of each person. */
function isToldAlone(outcome: Outcome): boolean {
  return outcome !== 'allow' && outcome !== 'conditional';
}
