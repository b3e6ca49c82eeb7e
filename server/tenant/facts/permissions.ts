import type { ExtraPermission, PermissionSet } from '../../access/terms/facts.ts';
import type { Catalogue } from '../../catalogue/load.ts';
import { type Path, quote } from '../../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { Ids } from './ids.ts';
import type { Report } from './report.ts';

/** Permissions that the tenant reports and the catalogue does not know yet (S-34). */
export function readExtraPermissions(shape: TenantShape, catalogue: Catalogue, report: Report): ExtraPermission[] {
  const ids = new Ids(report, 'permission');
  return shape.extraPermissions.flatMap((permission, index) => {
    const path = ['extraPermissions', index, 'id'];
    ids.define(permission.id, path);
    const known = [...catalogue.rulebook.permissions.values()].some(
      (row) => row.base === permission.id || row.id === permission.id,
    );
    if (known) {
      const sentence = `${quote(permission.id)} is already in whycan's tables. This declaration is ignored; remove it.`;
      report.documentWarnings.push({ warning: { id: 'known-permission', sentence, nodes: [] }, path });
      return [];
    }
    return [{ ...permission, displayName: permission.displayName ?? permission.id }];
  });
}

/** What the permissions of a role say: single ones, and whole areas that later additions join. */
export interface PermissionChoice {
  readonly permissions: readonly string[];
  readonly sets: readonly PermissionSet[];
}

/** A permission that the tenant declares itself, by id or by name. */
function readOwn(text: string, catalogue: Catalogue, extra: readonly ExtraPermission[]): string | undefined {
  const byId = extra.find(({ id, level }) => id === text || `${id}:${level}` === text);
  if (byId !== undefined) return byId.id;
  const named = extra.filter((permission) => catalogue.sameName(permission.displayName, text));
  return named.length === 1 ? named[0]?.id : undefined;
}

interface PermissionReader {
  readonly catalogue: Catalogue;
  readonly extraPermissions: readonly ExtraPermission[];
  readonly report: Report;
}

function readOne(
  text: string,
  path: Path,
  { catalogue, extraPermissions, report }: PermissionReader,
): PermissionChoice {
  const own = readOwn(text, catalogue, extraPermissions);
  if (own !== undefined) return { permissions: [own], sets: [] };
  const reading = catalogue.permissions(text);
  if ('value' in reading) {
    const areas = new Set(reading.sets.map(({ area }) => area));
    const isOutside = (id: string) => !areas.has(catalogue.rulebook.permissions.get(id)?.area ?? '');
    return { permissions: reading.value.filter(isOutside), sets: reading.sets };
  }
  if (reading.unknown === undefined) {
    report.unknown(path, reading.problem, reading.suggestion);
    return { permissions: [], sets: [] };
  }
  return { permissions: [reading.unknown], sets: [] };
}

/** The permissions of a role, each once. */
export function readPermissions(texts: readonly string[], path: Path, reader: PermissionReader): PermissionChoice {
  const choices = texts.map((text, index) => readOne(text, [...path, index], reader));
  return {
    permissions: [...new Set(choices.flatMap(({ permissions }) => permissions))],
    sets: choices.flatMap(({ sets }) => sets),
  };
}
