import { csvText } from '../../parts/file/csv.ts';
import type { Gone, Warning } from './warnings-document.ts';

const head = ['key', 'kind', 'severity', 'state', 'warning', 'concerns', 'reason', 'accepted_until', 'accepted_at'];

/** The warnings as a table, with the columns of `whycan warnings --csv`. */
export function warningsCsv(warnings: readonly Warning[]): string {
  const rows = warnings.map(({ key, id, kind, state, sentence, nodes, acceptance }) => [
    key,
    id,
    kind?.severity?.toLowerCase() ?? '',
    state.toLowerCase(),
    sentence,
    nodes.map(({ name }) => name).join('; '),
    acceptance?.reason ?? '',
    acceptance?.until ?? '',
    acceptance?.acceptedAt ?? '',
  ]);
  return csvText([head, ...rows]);
}

/** The same for what is no longer among the warnings. */
export function goneCsv(gone: readonly Gone[]): string {
  const rows = gone.map(({ key, kind, isGone, sentence, reason, until, acceptedAt }) => {
    const state = isGone === true ? 'gone' : 'not kept';
    return [key, kind, '', state, sentence, '', reason, until ?? '', acceptedAt];
  });
  return csvText([head, ...rows]);
}
