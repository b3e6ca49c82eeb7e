import type { Change } from '../../access/changes.ts';
import { type Path, quote } from '../document/problem.ts';
import { suggest } from '../document/suggest.ts';
import { readEntraRole } from '../facts/entra.ts';
import { readPermissions } from '../facts/permissions.ts';
import { readCoverage } from '../facts/unified.ts';
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

type LegacyChange = Written<'grantLegacyRole'>;

function endpointKey(text: string, path: Path, state: ChangeState): string | undefined {
  if (text === 'administrator') return 'mde:administrator';
  const roles = state.legacyRoles('mde');
  const named = roles.filter((role) => state.catalogue.sameName(role.displayName, text));
  const found = roles.find((role) => role.id === text) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return found.key;
  const known = ['administrator', ...roles.map(({ id }) => id)];
  state.report.unknown(path, `no Endpoint role has the id ${quote(text)}`, suggest(text, known));
  return undefined;
}

function namedKey(
  written: LegacyChange,
  kinds: readonly ('role' | 'roleGroup')[],
  text: string,
  path: Path,
  state: ChangeState,
): string | undefined {
  const { catalogue, report } = state;
  const readings = kinds.map((kind) => {
    const own = state
      .legacyRoles(written.system)
      .find((role) => role.kind === kind && catalogue.sameName(role.displayName, text));
    return own === undefined ? catalogue.legacyRole(written.system, kind, text) : { value: own.key };
  });
  const known = readings.find((reading) => 'value' in reading);
  if (known !== undefined && 'value' in known) return known.value;
  const [problem] = readings;
  if (problem !== undefined && 'problem' in problem) report.unknown(path, problem.problem, problem.suggestion);
  return undefined;
}

/** The key of a product's own role; a name of Office 365 is looked for among roles first, then among role groups. */
function requireLegacyRole(written: LegacyChange, path: Path, state: ChangeState): string | undefined {
  const { system, role, roleGroup } = written;
  const text = role ?? roleGroup;
  const hasGroups = system === 'mdo' || system === 'exo';
  if (
    text === undefined ||
    (role !== undefined && roleGroup !== undefined) ||
    (roleGroup !== undefined && !hasGroups)
  ) {
    state.report.add(path, hasGroups ? 'name either a role or a roleGroup' : 'name the role');
    return undefined;
  }
  if (system === 'mde') return endpointKey(text, [...path, 'role'], state);
  if (roleGroup !== undefined) return namedKey(written, ['roleGroup'], text, [...path, 'roleGroup'], state);
  return namedKey(written, hasGroups ? ['role', 'roleGroup'] : ['role'], text, [...path, 'role'], state);
}

export function readLegacyRoleChange(
  kind: 'grantLegacyRole' | 'revokeLegacyRole',
  written: LegacyChange,
  path: Path,
  state: ChangeState,
): Change[] {
  const role = requireLegacyRole(written, path, state);
  const { principal } = written;
  if (written.system === 'mde') state.principals.group(principal, [...path, 'principal'], 'an Endpoint role');
  else state.principals.holder(principal, [...path, 'principal']);
  return role === undefined ? [] : [{ kind, role, principal }];
}
