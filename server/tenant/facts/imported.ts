import type { ImportedPart } from '../../access/terms/facts.ts';
import { allInWords, anyInWords } from '../../access/terms/in-words.ts';
import { nearest } from '../../document/nearest.ts';
import { type Path, quote } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import type { UnifiedReader } from './unified-reader.ts';

type Written = TenantShape['urbacRoles'][number]['importedFrom'][number];

const sourcesOf: Record<Written['system'], readonly ('permissions' | 'role' | 'roleGroup')[]> = {
  mde: ['permissions'],
  mdo: ['role', 'roleGroup'],
  exo: ['role', 'roleGroup'],
  mdi: ['role'],
  mda: ['role'],
};

function readRole(
  from: Written,
  kind: 'role' | 'roleGroup',
  text: string,
  path: Path,
  reader: UnifiedReader,
): ImportedPart[] {
  const own = reader.legacyRoles.find(
    (role) => role.system === from.system && role.kind === kind && reader.catalogue.sameName(role.displayName, text),
  );
  if (own !== undefined && own.roles.length > 0)
    return own.roles.map((legacy) => ({ kind: 'legacyRole' as const, legacy }));
  const reading = reader.catalogue.legacyRole(from.system, kind, text);
  if ('value' in reading) return [{ kind: 'legacyRole', legacy: reading.value }];
  const candidates = reader.legacyRoles.filter((role) => role.system === from.system).map((role) => role.displayName);
  reader.report.unknown([...path, kind], reading.problem, reading.suggestion ?? nearest(text, candidates));
  return [];
}

function readPermissionParts(texts: readonly string[], path: Path, reader: UnifiedReader): ImportedPart[] {
  return texts.flatMap((text, index) => {
    const reading = reader.catalogue.legacyEndpointPermission(text);
    if ('value' in reading) return [{ kind: 'legacyPermission' as const, legacy: reading.value }];
    reader.report.unknown([...path, 'permissions', index], reading.problem, reading.suggestion);
    return [];
  });
}

/** What a role was imported from (S-09); a role group that lists its own roles stands for those. */
export function readImportedFrom(from: Written, path: Path, reader: UnifiedReader): ImportedPart[] {
  const allowed = sourcesOf[from.system];
  const given = (['permissions', 'role', 'roleGroup'] as const).filter((source) => from[source] !== undefined);
  const wrong = given.find((source) => !allowed.includes(source));
  if (given.length !== 1 || wrong !== undefined) {
    const found = given.length === 0 ? '' : `, found ${allInWords(given)}`;
    reader.report.add(
      path,
      `a role imported from ${quote(from.system)} needs ${allowed.length > 1 ? 'exactly one of ' : ''}${anyInWords(allowed)}${found}`,
    );
    return [];
  }
  if (from.permissions !== undefined) return readPermissionParts(from.permissions, path, reader);
  const kind = from.role === undefined ? 'roleGroup' : 'role';
  return readRole(from, kind, from.role ?? from.roleGroup ?? '', path, reader);
}
