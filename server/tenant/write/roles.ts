import type { ImportedPart, LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../../access/terms/facts.ts';
import type { LegacySystem } from '../../access/terms/vocabulary.ts';
import { compact, type Fields, mapping, named } from './fields.ts';

/** `mdo:role:Preview` → mdo, role, Preview; `mdi:Viewer` → mdi, role, Viewer. */
function splitKey(key: string): { system: string; kind: string; name: string } {
  const [system = '', second = '', ...rest] = key.split(':');
  if (system === 'mdo' || system === 'exo') return { system, kind: second, name: rest.join(':') };
  return { system, kind: 'role', name: [second, ...rest].join(':') };
}

/** Options that follow each other are written together, so that the order stays. */
function writeImported(parts: readonly ImportedPart[]): Fields[] {
  const written: Fields[] = [];
  let permissions: string[] | undefined;
  for (const { kind, legacy } of parts) {
    if (kind === 'legacyRole') {
      const { system, kind: key, name } = splitKey(legacy);
      permissions = undefined;
      written.push({ system, [key]: name });
    } else if (permissions === undefined) {
      permissions = [legacy];
      written.push({ system: 'mde', permissions });
    } else permissions.push(legacy);
  }
  return written;
}

function writeAssignment(assignment: UnifiedAssignment): Fields {
  const { principals, dataSources, scopes, includeFutureDataSources } = assignment;
  const fields = { ...named(assignment), ...compact({ principals }), dataSources, ...compact({ scopes }) };
  const isUsual = includeFutureDataSources === (dataSources === 'all');
  return isUsual ? fields : { ...fields, includeFutureDataSources };
}

export function writeUnifiedRole(role: UnifiedRole): Fields {
  const { permissions, permissionSets } = role;
  const importedFrom = writeImported(role.imported);
  const assignments = role.assignments.map(writeAssignment);
  return { ...named(role), ...compact({ permissions, permissionSets, importedFrom, assignments }) };
}

function writeEndpointRole(role: LegacyRoleFact): Fields {
  if (role.kind === 'administrator') return { builtIn: 'administrator', groups: role.principals };
  return { ...named(role), permissions: role.permissions, groups: role.principals };
}

function writeOffice(roles: readonly LegacyRoleFact[]): Fields {
  const ofKind = (kind: LegacyRoleFact['kind']) => roles.filter((role) => role.kind === kind);
  const group = (role: LegacyRoleFact): unknown =>
    role.roles.length === 0
      ? role.principals
      : { roles: role.roles.map((key) => splitKey(key).name), members: role.principals };
  return {
    roles: mapping(ofKind('role').map((role) => [role.id, role.principals])),
    roleGroups: mapping(ofKind('roleGroup').map((role) => [role.id, group(role)])),
  };
}

export function writeLegacyRoles(roles: readonly LegacyRoleFact[]): Fields {
  const of = (system: LegacySystem) => roles.filter((role) => role.system === system);
  const holders = (system: LegacySystem) => mapping(of(system).map((role) => [role.id, role.principals]));
  return {
    mde: of('mde').map(writeEndpointRole),
    mdo: writeOffice(of('mdo')),
    exo: writeOffice(of('exo')),
    mdi: holders('mdi'),
    mda: holders('mda'),
    sent: holders('sent'),
  };
}
