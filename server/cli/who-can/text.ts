import { outcomes } from '../../access/sets/outcome.ts';
import type { Holder, WhoCan } from '../../store/sets/who-can.ts';
import type { GroupOfHolders } from './grouped.ts';

export interface PageOfHolders {
  readonly people: readonly Holder[];
  readonly next: string | null;
  readonly groups?: readonly GroupOfHolders[];
}

const headings: Readonly<Record<Holder['outcome'], string>> = {
  allow: 'access now',
  eligible: 'after activation in PIM',
  conditional: 'depends',
  unknown: 'not known',
  deny: 'no access',
};

/** The counts, then a line for each person. */
export function whoCanText({ capability, target, counts, total }: WhoCan, page: PageOfHolders): string[] {
  const { people, next, groups } = page;
  const on = target === '' ? '' : ` (${target})`;
  return [
    `${capability.name}${on}`,
    ...outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `  ${counts[outcome]} ${headings[outcome]}`),
    ...(groups === undefined ? [] : ['', ...groups.map((group) => `  ${group.people}  ${group.name}`)]),
    '',
    ...people.map(({ id, sentence }) => `${id}: ${sentence}`),
    ...(people.length === total ? [] : [`Shown: ${people.length} of ${total}.`]),
    ...(next === null ? [] : [`Go on with --after ${next}, or list all with --csv.`]),
  ];
}
