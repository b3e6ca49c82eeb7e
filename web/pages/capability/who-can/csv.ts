import type { Holder } from './who-can-document.ts';

const states = { ALLOW: 'NOW', ELIGIBLE: 'AFTER_ACTIVATION', CONDITIONAL: 'NOW', UNKNOWN: '', DENY: 'NEVER' } as const;

/** The list as the command line writes it: RFC 4180, and no cell that a spreadsheet takes for a formula. */
export function csvOf(holders: readonly Holder[]): string {
  const rows = holders.map(({ person, outcome, through, sentence }) => [
    person.key,
    person.name,
    person.kind,
    states[outcome],
    through.map((node) => node.key).join('; '),
    sentence,
  ]);
  return [['id', 'name', 'kind', 'state', 'through', 'sentence'], ...rows]
    .map((row) => `${row.map(cellOf).join(',')}\r\n`)
    .join('');
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
