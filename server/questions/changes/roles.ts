import type { Change } from '../../access/terms/change.ts';
import type { Path } from '../../document/problem.ts';
import { readEntraRole } from '../../tenant/facts/entra.ts';
import { readPermissions } from '../../tenant/facts/permissions.ts';
import { readCoverage } from '../../tenant/facts/unified.ts';
import type { WrittenChange } from './shape.ts';
import type { ChangeState } from './state.ts';

type Written<Name extends WrittenChange['name']> = Extract<WrittenChange, { name: Name }>['value'];

export function readAssign(written: Written<'assign'>, path: Path, state: ChangeState): Change[] {
  state.requireUnifiedRole(written.role, [...path, 'role']);
  const principals = state.principals.holders(written.principals, [...path, 'principals']);
  const coverage = readCoverage(written, path, state);
  state.addAssignment(written.role);
  return [{ kind: 'assign', role: written.role, principals, ...coverage }];
}

export function readUnassign({ role, assignment }: Written<'unassign'>, path: Path, state: ChangeState): Change[] {
  state.requireUnifiedRole(role, [...path, 'role']);
  state.requireAssignment(role, assignment, [...path, 'assignment']);
  state.removeAssignment(role, assignment);
  return [{ kind: 'unassign', role, assignment }];
}

export function readSetPermissions(written: Written<'setPermissions'>, path: Path, state: ChangeState): Change[] {
  state.requireUnifiedRole(written.role, [...path, 'role']);
  const { permissions, sets } = readPermissions(written.permissions, [...path, 'permissions'], state);
  const rows = [...state.catalogue.rulebook.permissions.values()];
  const covered = sets.flatMap(({ area, level }) =>
    rows.filter((row) => row.area === area && (level === 'manage' || row.level === 'read')).map(({ id }) => id),
  );
  return [{ kind: 'setPermissions', role: written.role, permissions: [...new Set([...permissions, ...covered])] }];
}

/** The template id of a directory role; undefined when there is none, which is reported. */
export function requireEntraRole(text: string, path: Path, state: ChangeState): string | undefined {
  const reading = readEntraRole(text, state.catalogue, state.extraEntraRoles);
  if ('value' in reading) return reading.value;
  state.report.unknown(path, reading.problem, reading.suggestion);
  return undefined;
}
