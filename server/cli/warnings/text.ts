import type { Acceptance, Desk, JudgedWarning } from '../../store/warnings/desk.ts';
import { countOf } from './counts.ts';
import type { Shown } from './shown.ts';

/** Warnings for a person: kind by kind, the most severe first. */
export function deskLines(desk: Desk, { warnings, others, severityOf }: Shown): string[] {
  const kinds = desk.kinds.flatMap(({ id, row }) => {
    const own = warnings.filter((warning) => warning.id === id);
    if (own.length === 0) return [];
    const severity = severityOf(id);
    const head = `${id}${severity === undefined ? '' : ` (${severity})`}, ${own.length}`;
    const advice = row === undefined ? [] : [`  Why it matters: ${row.why}`, `  What to do: ${row.remedy}`];
    return [head, ...advice, ...own.flatMap(warningLines), ''];
  });
  const gone = others.map(goneLines);
  return [
    ...kinds,
    ...(gone.length === 0 ? [] : ['Accepted, but not among the warnings now', ...gone.flat(), '']),
    ...totals(desk),
  ];
}

function warningLines({ key, sentence, state, acceptance }: JudgedWarning): string[] {
  const said =
    acceptance === undefined ? [] : [`    ${state === 'expired' ? 'Open again: ' : ''}${saidOf(acceptance)}`];
  return [`  - ${sentence}`, ...said, `    ${key}`];
}

function goneLines(acceptance: Acceptance): string[] {
  const where = acceptance.isGone
    ? 'The snapshot no longer has this warning.'
    : 'The snapshot does not keep all warnings of this kind.';
  return [`  - ${acceptance.sentence}`, `    ${where} ${saidOf(acceptance)}`, `    ${acceptance.key}`];
}

function saidOf({ reason, until }: Acceptance): string {
  return `accepted ${until === undefined ? 'without an end' : `until ${until}`}, "${reason}"`;
}

function totals(desk: Desk): string[] {
  const expired = countOf(desk, 'expired');
  const accepted = countOf(desk, 'accepted');
  const open = countOf(desk, 'open') + expired;
  const of = expired === 0 ? '' : ` (${expired} no longer accepted)`;
  const more = accepted === 0 ? '' : `; --all lists what is accepted`;
  const kept = desk.warnings.length;
  const missing = desk.total - kept;
  return [
    `${open} open${of}, ${accepted} accepted${more}.`,
    ...(missing === 0
      ? []
      : [`A snapshot keeps the first ${kept} of its ${desk.total} warnings; ${missing} are not listed.`]),
  ];
}
