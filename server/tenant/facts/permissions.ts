import type { ExtraPermission } from '../../access/facts.ts';
import type { NameReading, Names } from '../catalogue.ts';
import { type Path, quote } from '../document/problem.ts';
import type { TenantShape } from '../shape/tenant.ts';
import { Ids } from './ids.ts';
import type { Report } from './report.ts';

const actionString = /^microsoft\.[a-z]+\//i;

/** Permissions that the tenant reports and the catalogue does not know yet (S-34). */
export function readExtraPermissions(shape: TenantShape, names: Names, report: Report): ExtraPermission[] {
  const ids = new Ids(report, 'permission');
  return shape.extraPermissions.flatMap((permission, index) => {
    const path = ['extraPermissions', index, 'id'];
    ids.define(permission.id, path);
    const known = [...names.rulebook.permissions.values()].some(
      (row) => row.base === permission.id || row.id === permission.id,
    );
    if (known) {
      report.warn(
        'known-permission',
        path,
        `the catalogue knows ${quote(permission.id)}; what is written here is not used`,
      );
      return [];
    }
    return [{ ...permission, displayName: permission.displayName ?? permission.id }];
  });
}

/** The permissions that a text of a role stands for; an unknown action string stands for itself (S-53). */
export function readPermission(
  text: string,
  names: Names,
  extra: readonly ExtraPermission[],
): NameReading<readonly string[]> {
  const own = extra.filter((permission) => [permission.id, `${permission.id}:${permission.level}`].includes(text));
  const named = own.length > 0 ? own : extra.filter((permission) => names.sameName(permission.displayName, text));
  const first = named[0];
  if (first !== undefined && named.length === 1) return { value: [first.id] };
  const known = names.permissions(text);
  if ('value' in known || !actionString.test(text)) return known;
  return { value: [text] };
}

/** Permissions of a role, each once. */
export function readPermissions(
  texts: readonly string[],
  path: Path,
  names: Names,
  extra: readonly ExtraPermission[],
  report: Report,
): string[] {
  const found = new Set<string>();
  const extraIds = new Set(extra.map((permission) => permission.id));
  for (const [index, text] of texts.entries()) {
    const reading = readPermission(text, names, extra);
    if (!('value' in reading)) {
      report.unknown([...path, index], reading.problem, reading.suggestion);
      continue;
    }
    for (const permission of reading.value) {
      found.add(permission);
      if (!names.rulebook.permissions.has(permission) && !extraIds.has(permission))
        report.warn(
          'unknown-permission',
          [...path, index],
          `the action ${quote(text)} is not known and grants nothing here`,
        );
    }
  }
  return [...found];
}
