import type { Everybody } from '../../access/sets/everybody.ts';
import { type Outcome, outcomes } from '../../access/sets/outcome.ts';
import { type Counts, countOutcomes, isInPopulation, type PopulationKind } from '../../access/sets/population.ts';
import { type Telling, tell } from '../../access/sets/telling.ts';
import { capabilityNode } from '../../access/tell/decide.ts';
import { describeTarget } from '../../access/tell/describe-target.ts';
import type { Person, PersonKind } from '../../access/terms/facts.ts';
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
  /** Part of the list, in its order and in pieces; a read for each thousand whose sentence is about them alone. */
  readonly pieces: (from: number, most: number) => AsyncGenerator<readonly Holder[]>;
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
  const wanted = Uint8Array.from(outcomes, (outcome) => Number(asked.outcomes.includes(outcome)));
  const places = await view.turn(() => placesOf(crowd, wanted, isInPopulation(everybody, population)));
  const listed = asked.through === undefined ? places : await listThrough(crowd, places, asked.through);
  return {
    snapshot: view.number,
    capability: capabilityNode(model, question),
    target: describeTarget(model, question, device),
    counts: countOutcomes(everybody, found, population),
    total: listed.length,
    pieces: (from, most) => piecesOf(crowd, listed.slice(from, from + most)),
  };
}

/** One person after the other. */
export async function* eachOf(pieces: AsyncIterable<readonly Holder[]>): AsyncGenerator<Holder> {
  for await (const piece of pieces) yield* piece;
}

function placesOf(
  { everybody: { profileOf }, found: { codes } }: Found,
  wanted: Uint8Array,
  isIn: (at: number) => boolean,
): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < profileOf.length; at += 1)
    if (wanted[codes[profileOf[at] as number] as number] === 1 && isIn(at)) places.push(at);
  return places;
}

const rowsAtOnce = 1_000;
/** Few enough that others need not wait. */
const rowsInTurn = 50;

async function* piecesOf(crowd: Found, places: readonly number[]): AsyncGenerator<readonly Holder[]> {
  const { view, everybody, found } = crowd;
  const { ids, profileOf } = everybody;
  for (let start = 0; start < places.length; start += rowsAtOnce) {
    const some = places.slice(start, start + rowsAtOnce);
    const alone = some.filter((at) => isToldAlone(found.at(profileOf[at] as number)));
    const people = alone.length === 0 ? undefined : await view.people(alone.map((at) => ids[at] as string));
    const piece: Holder[] = [];
    for (let from = 0; from < some.length; from += rowsInTurn) {
      const next = some.slice(from, from + rowsInTurn);
      await view.turn(() => {
        for (const at of next) piece.push(holderAt(crowd, at, people?.get(ids[at] as string)));
      });
    }
    yield piece;
  }
}

function holderAt(crowd: Found, at: number, person: Person | undefined): Holder {
  const { model, everybody, found, question, device, telling } = crowd;
  const place = everybody.profileOf[at] as number;
  const outcome = found.at(place);
  const { kind, isGuest } = everybody.profiles[place] as Everybody['profiles'][number];
  const [id, name] = [everybody.ids[at] as string, everybody.names[at] as string];
  const told = person ? tell(model, person, outcome, question, device) : telling(place, outcome, name);
  return { id, name, kind, isGuest, outcome, ...told };
}

/** Why something is not so is told of each person. */
function isToldAlone(outcome: Outcome): boolean {
  return outcome !== 'allow' && outcome !== 'conditional';
}
