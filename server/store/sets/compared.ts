import type { Cause } from '../../access/sets/cause.ts';
import { causesOf } from '../../access/sets/causes.ts';
import { type Comparison, comparisonOf } from '../../access/sets/comparison.ts';
import { differenceSentence } from '../../access/sets/difference-sentence.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type Impact, impactOf } from '../../access/sets/impact.ts';
import type { States } from '../../access/sets/states.ts';
import { type VerdictLists, verdictLists } from '../../access/sets/verdict-lists.ts';
import { deviceGroupNode } from '../../access/terms/node-references.ts';
import type { Verdict } from '../../access/terms/vocabulary.ts';
import type { Turn } from '../../turns/turns.ts';
import { inTurns } from './in-turns.ts';

/** One person whose verdict on one question is another one. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly capability: string;
  /** Nothing for anywhere. */
  readonly deviceGroup: string | undefined;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly sentence: string;
}

/** What differs for whom between two states of a tenant. */
export interface Compared extends Pick<Impact, 'people' | 'capabilities'> {
  readonly causes: readonly Cause[];
  readonly rows: {
    readonly total: number;
    /** In the order of people, and of questions for each; worked out as they are read. */
    readonly list: () => Iterable<ComparedRow>;
  };
}

/** Compares two states for everybody; `since` tells a what-if from what has happened. No read. */
export async function compare(states: States, since: 'once' | 'now that', turn: Turn): Promise<Compared> {
  const comparison = comparisonOf(states.before.model, states.after.model);
  const was = await listsOf(states.before, comparison, turn);
  const is = await inTurns(verdictLists(states.after.model, states.after.profiles, comparison), turn);
  const impact = await inTurns(impactOf(states, was, is, comparison), turn);
  const { people, capabilities, total } = impact;
  const causes = await inTurns(causesOf(states, was, is, comparison, impact, since), turn);
  return { people, capabilities, causes, rows: { total, list: () => rowsOf(states, comparison, impact) } };
}

interface Remembered {
  readonly deviceGroups: string;
  readonly lists: VerdictLists;
}

/** Profiles of a snapshot never change, so what they come to is found once for many what-ifs. */
const remembered = new WeakMap<Everybody['profiles'], Remembered>();

async function listsOf(
  { model, profiles }: States['before'],
  comparison: Comparison,
  turn: Turn,
): Promise<VerdictLists> {
  const deviceGroups = JSON.stringify(comparison.deviceGroups);
  const known = remembered.get(profiles);
  if (known?.deviceGroups === deviceGroups) return known.lists;
  const lists = await inTurns(verdictLists(model, profiles, comparison), turn);
  remembered.set(profiles, { deviceGroups, lists });
  return lists;
}

function* rowsOf(
  { before, after, ids, names, pairOf }: States,
  { questions }: Comparison,
  { differencesOf }: Impact,
): Generator<ComparedRow> {
  const nameOf = (id: string): string =>
    deviceGroupNode(after.model.deviceGroupsById.has(id) ? after.model : before.model, id).name;
  for (const [place, id] of ids.entries())
    for (const { question, ...verdicts } of differencesOf(pairOf[place] as number)) {
      const { capability, deviceGroup } = questions[question] as Comparison['questions'][number];
      const name = names[place] as string;
      const target = deviceGroup === undefined ? '' : nameOf(deviceGroup);
      const sentence = differenceSentence(name, capability.phrase, target, verdicts);
      yield { id, name, capability: capability.id, deviceGroup, ...verdicts, sentence };
    }
}
