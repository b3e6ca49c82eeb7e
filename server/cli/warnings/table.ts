import type { NodeReference } from '../../access/terms/node.ts';
import type { Cell } from '../../exports/csv/csv-lines.ts';
import type { Acceptance } from '../../store/warnings/desk.ts';
import type { Shown } from './shown.ts';

export const tableHead = [
  'key',
  'kind',
  'severity',
  'state',
  'warning',
  'concerns',
  'reason',
  'accepted_until',
  'accepted_at',
];

/** Warnings as rows of a table; those that the snapshot no longer has come last. */
export function tableRows({ warnings, others, severityOf }: Shown): Cell[][] {
  return [
    ...warnings.map(({ key, id, state, sentence, nodes, acceptance }) => [
      key,
      id,
      severityOf(id),
      state,
      sentence,
      namesOf(nodes),
      ...saidOf(acceptance),
    ]),
    ...others.map((acceptance) => {
      const { key, kind, sentence, nodes, isGone } = acceptance;
      const state = isGone ? 'gone' : 'not kept';
      return [key, kind, severityOf(kind), state, sentence, namesOf(nodes), ...saidOf(acceptance)];
    }),
  ];
}

function namesOf(nodes: readonly NodeReference[]): string {
  return nodes.map(({ name }) => name).join('; ');
}

function saidOf(acceptance: Acceptance | undefined): Cell[] {
  return [acceptance?.reason, acceptance?.until, acceptance?.acceptedAt];
}
