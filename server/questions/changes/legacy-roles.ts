import type { Change } from '../../access/terms/change.ts';
import type { NameProblem } from '../../catalogue/name-reading.ts';
import { nearest } from '../../document/nearest.ts';
import { type Path, quote } from '../../document/problem.ts';
import type { WrittenChange } from './shape.ts';
import type { ChangeState } from './state.ts';

type ChangeKind = 'grantLegacyRole' | 'revokeLegacyRole';
type Written = Extract<WrittenChange, { name: ChangeKind }>['value'];
type RoleKind = 'role' | 'roleGroup';

function endpointKey(text: string, path: Path, state: ChangeState): string | undefined {
  if (text === 'administrator') return 'mde:administrator';
  const roles = state.legacyRoles('mde');
  const named = roles.filter((role) => state.catalogue.sameName(role.displayName, text));
  const found = roles.find((role) => role.id === text) ?? (named.length === 1 ? named[0] : undefined);
  if (found !== undefined) return found.key;
  const builtIn = state.catalogue.legacyRole('mde', 'role', text);
  if ('value' in builtIn) return builtIn.value;
  const known = ['administrator', ...roles.map(({ id }) => id)];
  state.report.unknown(path, `no Defender for Endpoint role has the id ${quote(text)}`, nearest(text, known));
  return undefined;
}

/** A role or role group of that name: one that the tenant has, else one of Microsoft's tables. */
function keyOf(kind: RoleKind, text: string, { system }: Written, state: ChangeState): string | NameProblem {
  const own = state
    .legacyRoles(system)
    .find((role) => role.kind === kind && state.catalogue.sameName(role.displayName, text));
  if (own !== undefined) return own.key;
  const reading = state.catalogue.legacyRole(system, kind, text);
  return 'value' in reading ? reading.value : reading;
}

/**
 * Roles and role groups share names (T-14). Taken away is what the principal holds, given is what gives something: the
 * role group Security Reader of Exchange Online, whose role of that name is not in the mapping tables (S-99).
 */
function meantOf(keys: readonly string[], change: ChangeKind, written: Written, state: ChangeState) {
  const { principal, system } = written;
  const own = new Map(state.legacyRoles(system).map((role) => [role.key, role]));
  const gives = (key: string): boolean => {
    const row = state.catalogue.rulebook.legacyRoles.get(key);
    return [row?.permissions, row?.roles, own.get(key)?.roles].some((given) => given !== undefined && given.length > 0);
  };
  const held = keys.find((key) => state.holdsLegacyRole(key, principal));
  return (change === 'revokeLegacyRole' ? held : undefined) ?? keys.find(gives) ?? keys[0];
}

function requireLegacyRole(change: ChangeKind, written: Written, path: Path, state: ChangeState): string | undefined {
  const { system, role, roleGroup } = written;
  const hasGroups = system === 'mdo' || system === 'exo';
  const text = role ?? roleGroup;
  const isBoth = role !== undefined && roleGroup !== undefined;
  if (text === undefined || isBoth || (roleGroup !== undefined && !hasGroups)) {
    state.report.add(path, hasGroups ? 'name exactly one of role and roleGroup' : 'name the role');
    return undefined;
  }
  const place = [...path, role === undefined ? 'roleGroup' : 'role'];
  if (system === 'mde') return endpointKey(text, place, state);
  const kinds: readonly RoleKind[] = role === undefined ? ['roleGroup'] : hasGroups ? ['role', 'roleGroup'] : ['role'];
  const readings = kinds.map((kind) => keyOf(kind, text, written, state));
  const keys = readings.filter((reading) => typeof reading === 'string');
  if (keys.length > 0) return meantOf(keys, change, written, state);
  const problems = readings.filter((reading) => typeof reading !== 'string');
  const suggestion = problems.find((problem) => problem.suggestion !== undefined)?.suggestion;
  state.report.unknown(place, problems[0]?.problem ?? '', suggestion);
  return undefined;
}

/** A grant or a revocation in a product's own model; a name that stands for nothing there is a problem (S-99). */
export function readLegacyRoleChange(kind: ChangeKind, written: Written, path: Path, state: ChangeState): Change[] {
  const role = requireLegacyRole(kind, written, path, state);
  const { principal } = written;
  if (written.system === 'mde')
    state.principals.group(principal, [...path, 'principal'], 'a Defender for Endpoint role');
  else state.principals.localHolder(principal, [...path, 'principal']);
  if (role === undefined) return [];
  state.turnLegacyRole(role, principal, kind === 'grantLegacyRole');
  return [{ kind, role, principal }];
}
