import type { LegacyRoleFact } from '../../access/terms/facts.ts';
import { administratorKey } from '../../access/terms/node-references.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import type { Path } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { readDefaultId } from './default-id.ts';
import { Ids } from './ids.ts';
import type { Principals } from './principals.ts';
import type { Report } from './report.ts';

interface Reader {
  readonly catalogue: Catalogue;
  readonly principals: Principals;
  readonly report: Report;
}

type EndpointRole = TenantShape['legacyRoles']['mde'][number];

function readAdministrator(reader: Reader, role: EndpointRole, groups: readonly string[], path: Path): LegacyRoleFact {
  if (role.id !== undefined || role.displayName !== undefined || role.permissions !== undefined)
    reader.report.add(path, 'name and permissions of the built-in administrator role are fixed', {
      hint: 'write only builtIn and groups',
    });
  return {
    key: administratorKey,
    system: 'mde',
    kind: 'administrator',
    id: 'administrator',
    displayName: 'Microsoft Defender for Endpoint Administrator',
    permissions: [],
    roles: [],
    principals: groups,
  };
}

function readEndpointPermissions(reader: Reader, texts: readonly string[], path: Path): string[] {
  const found = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const reading = reader.catalogue.legacyEndpointPermission(text);
    if ('value' in reading) found.add(reading.value);
    else reader.report.unknown([...path, index], reading.problem, reading.suggestion);
  }
  return [...found];
}

/** Roles of Endpoint's own model; they take groups only (T-26). */
export function readEndpointRoles(shape: TenantShape, reader: Reader): LegacyRoleFact[] {
  const ids = new Ids(reader.report, 'Defender for Endpoint role');
  return shape.legacyRoles.mde.flatMap((role, index) => {
    const path = ['legacyRoles', 'mde', index];
    const groups = reader.principals.groups(role.groups, [...path, 'groups'], 'a Defender for Endpoint role');
    if (role.builtIn !== undefined) {
      ids.define('administrator', [...path, 'builtIn']);
      reader.report.place({ kind: 'LegacyRole', id: administratorKey }, path);
      return [readAdministrator(reader, role, groups, path)];
    }
    const permissions = readEndpointPermissions(reader, role.permissions ?? [], [...path, 'permissions']);
    const id = readDefaultId(role, path, reader.report);
    if (id === undefined) return [];
    ids.define(id, [...path, role.id === undefined ? 'displayName' : 'id']);
    reader.report.place({ kind: 'LegacyRole', id: `mde:${id}` }, path);
    const displayName = role.displayName ?? id;
    return [
      { key: `mde:${id}`, system: 'mde', kind: 'role', id, displayName, permissions, roles: [], principals: groups },
    ];
  });
}
