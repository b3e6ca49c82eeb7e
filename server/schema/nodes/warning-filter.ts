import { type Severity, severities } from '../../catalogue/severity.ts';
import type { Desk, JudgedWarning, WarningState } from '../../store/warnings/desk.ts';
import { builder } from '../builder.ts';
import type { WarningOrder } from '../order.ts';
import { hasText, isAsked } from './filters.ts';
import { WarningStateEnum } from './warning-acceptance.ts';
import { WarningSeverityEnum } from './warning-kind.ts';

export const WarningFilter = builder.inputType('WarningFilter', {
  description: 'Which warnings are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({
      description:
        'Only those that say this, are about something with this name or id, or are accepted for this reason.',
    }),
    kind: t.string({ description: 'Only those of the kind with this id.' }),
    severity: t.field({ type: WarningSeverityEnum, description: 'Only those that matter this much.' }),
    states: t.field({ type: [WarningStateEnum], description: 'Only those in one of these states.' }),
  }),
});

interface Asked {
  readonly text?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly severity?: Severity | null | undefined;
  readonly states?: readonly WarningState[] | null | undefined;
}

/** The warnings that a filter leaves, in the order that is asked for; the most severe first if none is. */
export function listed(
  { warnings, kinds }: Desk,
  { text, kind, severity, states }: Asked,
  orderBy: WarningOrder | null | undefined,
): readonly JudgedWarning[] {
  const severityOf = new Map(kinds.map(({ id, row }) => [id, row?.severity]));
  const meant = warnings.filter(
    (warning) =>
      isAsked(kind, warning.id) &&
      isAsked(severity, severityOf.get(warning.id)) &&
      (!states || states.includes(warning.state)) &&
      hasText(text, ...textsOf(warning)),
  );
  switch (orderBy) {
    case 'SENTENCE_ASC':
      return meant.sort(bySentence);
    case 'SENTENCE_DESC':
      return meant.sort(bySentence).reverse();
    case 'SEVERITY_ASC':
      return meant.sort((left, right) => rankOf(right) - rankOf(left));
    default:
      return meant;
  }

  function rankOf({ id }: JudgedWarning): number {
    const own = severityOf.get(id);
    return own === undefined ? severities.length : severities.indexOf(own);
  }
}

function textsOf({ id, key, sentence, nodes, acceptance }: JudgedWarning): string[] {
  return [id, key, sentence, acceptance?.reason ?? '', ...nodes.flatMap((node) => [node.name, node.id])];
}

function bySentence(left: JudgedWarning, right: JudgedWarning): number {
  return left.sentence.localeCompare(right.sentence, 'en');
}
