import { allInWords } from '../../access/terms/in-words.ts';
import { workloadNames } from '../../access/terms/vocabulary.ts';
import { quote } from '../../document/problem.ts';
import type { Listener } from '../statements/listener.ts';
import type { CoverageStatement } from '../statements/statement.ts';
import type { ActivationState } from './activation.ts';
import type { RoleRows } from './role-rows.ts';

/** Workloads with an activation setting of their own, which an export has to name to be complete. */
const expected = ['MDE', 'MDO', 'MDI', 'MDA'] as const;

function rowGap({ unreadable }: RoleRows): string | undefined {
  return unreadable === 0 ? undefined : `${unreadable} of its rows could not be read`;
}

function assignmentGap(rows: RoleRows): string | undefined {
  const [first] = rows.unclear;
  if (first === undefined) return rowGap(rows);
  const more = rows.unclear.length === 1 ? '' : ` and ${rows.unclear.length - 1} more assignments`;
  return `the data sources of ${quote(first)}${more} are not known`;
}

function workloadGap(states: readonly ActivationState[]): string | undefined {
  const known = new Map(states.map(({ workload, isActive }) => [workload, isActive]));
  const open: string[] = expected.filter((code) => !known.has(code)).map((code) => workloadNames[code]);
  if (known.get('MDO') === true && !known.has('EXO')) open.push(workloadNames.EXO);
  return open.length === 0
    ? undefined
    : `the export does not say whether Unified RBAC is active for ${allInWords(open)}; state it with --set workloads.urbac=…`;
}

/** How complete an export is: it lists every role and assignment, but no scopes. */
export function stateCoverage(rows: RoleRows, states: readonly ActivationState[], listener: Listener): void {
  const state = (of: CoverageStatement['of'], gap: string | undefined, none: 'partial' | 'missing' = 'partial') =>
    listener.state({
      kind: 'coverage',
      of,
      ...(gap === undefined ? { state: 'complete' } : { state: none, reason: gap }),
    });
  state('unifiedRoles', rowGap(rows));
  state('unifiedAssignments', assignmentGap(rows));
  state('workloads', workloadGap(states), states.length === 0 ? 'missing' : 'partial');
  if (!rows.hasScopes)
    state(
      'scopes',
      'the export lists no scopes of assignments; record the roles in the portal (HAR) or collect them',
      'missing',
    );
}
