import { csvText } from '../file/csv.ts';
import type { Holder } from './who-can-document.ts';

const states = { ALLOW: 'NOW', ELIGIBLE: 'AFTER_ACTIVATION', CONDITIONAL: 'NOW', UNKNOWN: '', DENY: 'NEVER' } as const;

/** The list as the command line writes it. */
export function csvOf(holders: readonly Holder[]): string {
  const rows = holders.map(({ person, outcome, through, sentence }) => [
    person.key,
    person.name,
    person.kind,
    states[outcome],
    through.map((node) => node.key).join('; '),
    sentence,
  ]);
  return csvText([['id', 'name', 'kind', 'state', 'through', 'sentence'], ...rows]);
}
