import { verdicts } from '../../access/terms/vocabulary.ts';
import type { Ability, AbilityRow, WhatCan } from '../../store/sets/what-can.ts';

/** A line for everything that is not denied; what is denied is counted. */
export function whatCanText({ who, of, rows }: WhatCan): string[] {
  const told = rows.filter((row) => isTold(row) || [...row.deviceGroups.values()].some(isTold));
  const left = rows.length - told.length;
  return [
    of === undefined ? who.name : `${who.name}: ${of} ${of === 1 ? 'member' : 'members'}`,
    ...(of === undefined ? countsOf(rows) : sharesOf(rows, of)),
    '',
    ...told.map((row) => lineOf(row, of)),
    ...(left === 0 ? [] : [`Not shown: ${left} without access. List all with --csv.`]),
  ];
}

function isTold({ verdict, members = 0 }: Ability): boolean {
  return verdict !== 'deny' || members > 0;
}

function countsOf(rows: readonly AbilityRow[]): string[] {
  return verdicts.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [`  ${count} ${verdict.toUpperCase()}`];
  });
}

function sharesOf(rows: readonly AbilityRow[], of: number): string[] {
  const every = rows.filter(({ members }) => of > 0 && members === of).length;
  const some = rows.filter(({ members = 0 }) => members > 0 && members < of).length;
  return [`  ${every} that every member can do`, `  ${some} that some members can do`];
}

function lineOf({ capability, deviceGroups, ...ability }: AbilityRow, of: number | undefined): string {
  const places = [...deviceGroups].flatMap(([id, there]) => (isTold(there) ? [`${id} ${wordOf(there, of)}`] : []));
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
  return `${wordOf(ability, of)}  ${capability.id}  ${capability.title}${where}`;
}

/** Of a group how many can; what is open for a member who has nothing else is said, too. */
function wordOf({ verdict, members }: Ability, of: number | undefined): string {
  if (of === undefined) return verdict.toUpperCase();
  const isOpen = verdict === 'conditional' || verdict === 'unknown';
  return `${members ?? 0} of ${of}${isOpen ? ` ${verdict.toUpperCase()}` : ''}`;
}
