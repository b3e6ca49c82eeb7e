import type { Compared } from '../../store/sets/compared.ts';
import { firstOf } from './rows.ts';

const mostCauses = 20;
const mostRows = 20;

/** What differs for whom, for a terminal: what matters most first. */
export function comparedText(
  compared: Compared,
  head: string,
  changes: readonly string[],
  titleOf: (capability: string) => string,
  first = mostRows,
): string[] {
  const { capabilities, causes, rows } = compared;
  const shown = [...firstOf(rows.list(), first)];
  return [
    head,
    ...titled(
      'The changes:',
      changes.map((sentence) => `  ${sentence}`),
    ),
    ...titled(
      'What people gain and lose:',
      capabilities.map((row) => capabilityLine(row, titleOf)),
    ),
    ...titled(
      'What makes the difference:',
      causes.slice(0, mostCauses).map(({ sentence, people }) => `  ${people}  ${sentence}`),
    ),
    ...(causes.length > mostCauses ? [`  … ${mostCauses} of ${causes.length} shown; all with --json.`] : []),
    ...titled(
      'Whom it concerns:',
      shown.map(({ id, sentence }) => `  ${id}: ${sentence}`),
    ),
    ...(shown.length < rows.total ? [`  … ${shown.length} of ${rows.total} shown; all with --report csv.`] : []),
  ];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function capabilityLine(
  { id, gain, lose, deviceGroups }: Compared['capabilities'][number],
  titleOf: (id: string) => string,
) {
  const counts = (some: { readonly gain: number; readonly lose: number }) => `+${some.gain} −${some.lose}`;
  // What no device group changes is the same on all of them.
  const differing = deviceGroups.filter((group) => counts(group) !== counts({ gain, lose }));
  const groups = differing.map((group) => `${group.id} ${counts(group)}`).join(', ');
  return `  ${titleOf(id)}: ${counts({ gain, lose })}${groups === '' ? '' : ` (${groups})`}`;
}
