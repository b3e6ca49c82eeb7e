import type { Cause } from '../../access/sets/cause.ts';
import { causesOf } from '../../access/sets/causes.ts';
import { type Comparison, comparisonOf } from '../../access/sets/comparison.ts';
import type { Everybody } from '../../access/sets/everybody.ts';
import { type Impact, impactOf } from '../../access/sets/impact.ts';
import { shareMeanings } from '../../access/sets/remembered-meanings.ts';
import type { States } from '../../access/sets/states.ts';
import { type VerdictLists, verdictLists } from '../../access/sets/verdict-lists.ts';
import type { NodeReference } from '../../access/terms/node.ts';
import type { Turn } from '../../turns/turns.ts';
import {
  type ComparedRow,
  comparedDeviceGroup,
  everyRow,
  listRows,
  type RowFilter,
  type RowList,
} from './compared-rows.ts';
import { inTurns } from './in-turns.ts';

/** What differs for whom between two states of a tenant; causes and rows are worked out when they are asked for. */
export interface Differences extends Pick<Impact, 'people' | 'capabilities' | 'total'> {
  /** How many pairs of profiles were compared, which is what keeping this takes. */
  readonly size: number;
  readonly causes: (turn: Turn) => Promise<readonly Cause[]>;
  readonly rows: (filter: RowFilter, turn: Turn) => Promise<RowList>;
  readonly everyRow: () => Iterable<ComparedRow>;
  readonly capabilityNode: (id: string) => NodeReference;
  readonly deviceGroupNode: (id: string) => NodeReference;
}

/** The same with its causes, and its rows as they are read. */
export interface Compared extends Pick<Impact, 'people' | 'capabilities'> {
  readonly causes: readonly Cause[];
  readonly rows: {
    readonly total: number;
    /** In the order of people, and of questions for each; worked out as they are read. */
    readonly list: () => Iterable<ComparedRow>;
  };
}

/** Compares two states for everybody; `since` tells a what-if from what has happened. No read. */
export async function differencesOf(states: States, since: 'once' | 'now that', turn: Turn): Promise<Differences> {
  const { before, after } = states;
  shareMeanings(before.model, after.model);
  const comparison = comparisonOf(before.model, after.model);
  const was = await listsOf(before, comparison, turn);
  const is = await inTurns(verdictLists(after.model, after.profiles, comparison.questions), turn);
  const impact = await inTurns(impactOf(states, was, is, comparison), turn);
  const { people, capabilities, total } = impact;
  const source = { states, comparison, impact };
  const titles = new Map(comparison.questions.map(({ capability }) => [capability.id, capability.title]));
  let causes: readonly Cause[] | undefined;
  return {
    people,
    capabilities,
    total,
    size: states.pairs.length,
    async causes(when) {
      causes ??= await inTurns(causesOf(states, was, is, comparison, impact, since), when);
      return causes;
    },
    rows: (filter, when) => inTurns(listRows(source, filter), when),
    everyRow: () => everyRow(source),
    capabilityNode: (id) => ({ kind: 'Capability', id, name: titles.get(id) ?? id }),
    deviceGroupNode: (id) => comparedDeviceGroup(source, id),
  };
}

export async function comparedInFull(differences: Differences, turn: Turn): Promise<Compared> {
  const { people, capabilities, total } = differences;
  return { people, capabilities, causes: await differences.causes(turn), rows: { total, list: differences.everyRow } };
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
  const lists = await inTurns(verdictLists(model, profiles, comparison.questions), turn);
  remembered.set(profiles, { deviceGroups, lists });
  return lists;
}
