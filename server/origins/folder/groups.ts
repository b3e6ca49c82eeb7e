import type { z } from 'zod';
import type { GroupFact } from '../../access/terms/facts.ts';
import { quote } from '../../document/problem.ts';
import type { Principals } from '../../tenant/facts/principals.ts';
import { Report } from '../../tenant/facts/report.ts';
import { groupRecord } from '../../tenant/shape/people.ts';
import { readRecords } from './records.ts';

interface GroupSoFar {
  displayName: string | undefined;
  type: GroupFact['type'];
  isAssignableToRole: boolean | undefined;
  readonly members: Set<string>;
  readonly eligible: Set<string>;
}

const nothingStated = { displayName: undefined, type: undefined, isAssignableToRole: undefined };

/** Ids occur in many lists; each is kept once. */
class Interned {
  readonly #texts = new Map<string, string>();

  of(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}

type GroupRecord = z.infer<typeof groupRecord>;

/** A line that adds known members to a known group, as most lines of an export of memberships do. */
function recogniser(groups: ReadonlyMap<string, unknown>, principals: Principals) {
  const isKnown = (member: unknown) => typeof member === 'string' && principals.canBeMember(member);
  return (value: unknown): GroupRecord | undefined => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return undefined;
    if (!('id' in value && 'members' in value)) return undefined;
    const { id, members: ids } = value;
    if (typeof id !== 'string' || !groups.has(id) || !Array.isArray(ids)) return undefined;
    if (!ids.every(isKnown)) return undefined;
    return { id, members: ids, eligible: [] };
  };
}

async function collect(
  path: string,
  file: string,
  principals: Principals,
  report: Report,
): Promise<Map<string, GroupSoFar>> {
  const groups = new Map<string, GroupSoFar>();
  const interned = new Interned();
  const recognise = recogniser(groups, principals);
  for await (const records of readRecords(path, file, groupRecord, report, recognise)) {
    for (const { value, line } of records) {
      let group = groups.get(value.id);
      if (group === undefined) {
        principals.define('group', value.id, [file, line, 'id']);
        group = { ...nothingStated, members: new Set(), eligible: new Set() };
        groups.set(value.id, group);
      }
      if (value.type !== undefined && group.type !== undefined && value.type !== group.type)
        report.add(
          [file, line, 'type'],
          `${quote(value.id)} has the type ${group.type} on an earlier line; a group has one type`,
        );
      group.displayName ??= value.displayName;
      group.type ??= value.type;
      if (group.isAssignableToRole !== true)
        group.isAssignableToRole = value.isAssignableToRole ?? group.isAssignableToRole;
      for (const id of value.members) group.members.add(interned.of(id));
      for (const id of value.eligible) group.eligible.add(interned.of(id));
    }
  }
  return groups;
}

function hasStranger(groups: ReadonlyMap<string, GroupSoFar>, principals: Principals): boolean {
  for (const { members, eligible } of groups.values())
    for (const ids of [members, eligible]) for (const id of ids) if (!principals.canBeMember(id)) return true;
  return false;
}

/** Reads the file once more, to say on which lines the unknown members stand. */
async function reportStrangers(
  path: string,
  file: string,
  groups: ReadonlyMap<string, GroupSoFar>,
  principals: Principals,
): Promise<void> {
  const reportedBefore = new Report();
  const recognise = recogniser(groups, principals);
  for await (const records of readRecords(path, file, groupRecord, reportedBefore, recognise))
    for (const { value, line } of records)
      for (const key of ['members', 'eligible'] as const) principals.members(value[key], [file, line, key]);
}

/** Groups with one record per line; several lines of one group are united. Members are checked by `checkMembers`. */
export async function readGroupRecords(path: string, file: string, principals: Principals, report: Report) {
  const groups = await collect(path, file, principals, report);
  return {
    facts: [...groups].map(
      ([id, group]): GroupFact => ({
        id,
        displayName: group.displayName ?? id,
        ...(group.type === undefined ? {} : { type: group.type }),
        ...(group.isAssignableToRole === undefined ? {} : { isAssignableToRole: group.isAssignableToRole }),
        members: [...group.members],
        eligible: [...group.eligible],
      }),
    ),
    checkMembers: async (): Promise<void> => {
      if (hasStranger(groups, principals)) await reportStrangers(path, file, groups, principals);
    },
  };
}

export type GroupRecords = Awaited<ReturnType<typeof readGroupRecords>>;

export const noGroupRecords: GroupRecords = { facts: [], checkMembers: async () => undefined };
