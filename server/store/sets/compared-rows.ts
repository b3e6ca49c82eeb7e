import type { Comparison } from '../../access/sets/comparison.ts';
import { differenceSentence } from '../../access/sets/difference-sentence.ts';
import type { Difference, Impact } from '../../access/sets/impact.ts';
import type { Profile } from '../../access/sets/profile.ts';
import type { States } from '../../access/sets/states.ts';
import type { PersonKind } from '../../access/terms/facts.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import { deviceGroupNode } from '../../access/terms/node-references.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';

/** One person whose verdict on one question is another one. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly capability: string;
  /** Nothing for anywhere. */
  readonly deviceGroup: string | undefined;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly sentence: string;
}

/** Which rows are meant; all if nothing is named. An id that nobody or nothing has leaves none. */
export interface RowFilter {
  readonly person?: string | undefined;
  readonly capability?: string | undefined;
}

export interface RowList {
  readonly total: number;
  /** Part of the list, worked out as it is read. */
  readonly part: (from: number, most: number) => Generator<ComparedRow>;
}

/** What rows are made of. */
export interface RowSource {
  readonly states: States;
  readonly comparison: Comparison;
  readonly impact: Pick<Impact, 'differencesOf'>;
}

const peopleAtOnce = 20_000;

/** Rows in the order of people, and of questions for each. Yields often while it counts them. */
export function* listRows(source: RowSource, { person, capability }: RowFilter): Generator<void, RowList> {
  const { ids, pairOf } = source.states;
  const differencesOf = meant(source, capability);
  const places: number[] = [];
  /** How many rows there are up to each of these people. */
  const ends: number[] = [];
  let total = 0;
  for (const [place, pair] of pairOf.entries()) {
    if (place % peopleAtOnce === peopleAtOnce - 1) yield;
    if (person !== undefined && ids[place] !== person) continue;
    const { length } = differencesOf(pair);
    if (length === 0) continue;
    total += length;
    places.push(place);
    ends.push(total);
  }
  return { total, part };

  function* part(from: number, most: number): Generator<ComparedRow> {
    let left = Math.min(most, total - from);
    for (let at = firstBeyond(ends, from); left > 0; at += 1) {
      const place = places[at] as number;
      const found = differencesOf(pairOf[place] as number);
      const skipped = Math.max(0, from - ((ends[at] as number) - found.length));
      for (const difference of found.slice(skipped, skipped + left)) {
        yield rowOf(source, place, difference);
        left -= 1;
      }
    }
  }
}

/** Every row, worked out as it is read. */
export function* everyRow(source: RowSource): Generator<ComparedRow> {
  const { pairOf } = source.states;
  for (const [place, pair] of pairOf.entries())
    for (const difference of source.impact.differencesOf(pair)) yield rowOf(source, place, difference);
}

/** The later state's name of a device group; the earlier's where only that has it. */
export function comparedDeviceGroup({ states: { before, after } }: RowSource, id: string): NodeReference {
  return deviceGroupNode(after.model.deviceGroupsById.has(id) ? after.model : before.model, id);
}

/** The differences of a pair that are about a capability; people to whom the same comes share them. */
function meant({ comparison: { questions }, impact: { differencesOf } }: RowSource, capability: string | undefined) {
  const known = new WeakMap<readonly Difference[], readonly Difference[]>();
  return (pair: number): readonly Difference[] => {
    const all = differencesOf(pair);
    if (capability === undefined || all.length === 0) return all;
    const found = known.get(all) ?? all.filter(({ question }) => questions[question]?.capability.id === capability);
    known.set(all, found);
    return found;
  };
}

function firstBeyond(ends: readonly number[], from: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rowOf(source: RowSource, place: number, { question, ...verdicts }: Difference): ComparedRow {
  const { before, after, ids, names, pairs, pairOf } = source.states;
  const { capability, deviceGroup } = source.comparison.questions[question] as Comparison['questions'][number];
  const [id, name] = [ids[place] as string, names[place] as string];
  const pair = pairs[pairOf[place] as number] as States['pairs'][number];
  const { kind } = (after.profiles[pair.after ?? -1] ?? before.profiles[pair.before ?? -1]) as Profile;
  const target = deviceGroup === undefined ? '' : comparedDeviceGroup(source, deviceGroup).name;
  const sentence = differenceSentence(name, capability.phrase, target, verdicts);
  return { id, name, kind, capability: capability.id, deviceGroup, ...verdicts, sentence };
}
