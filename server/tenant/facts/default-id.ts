import type { Path } from '../../document/problem.ts';
import { id as idSchema } from '../shape/scalars.ts';
import type { Report } from './report.ts';

/** The id of a role, which is its display name when none is written. */
export function readDefaultId(
  role: { readonly id?: string | undefined; readonly displayName?: string | undefined },
  path: Path,
  report: Report,
): string | undefined {
  if (role.id !== undefined) return role.id;
  if (role.displayName === undefined) {
    report.add(path, 'the role has neither an id nor a displayName; write at least one of them');
    return undefined;
  }
  const checked = idSchema.safeParse(role.displayName);
  if (checked.success) return role.displayName;
  const message = checked.error.issues[0]?.message ?? 'not usable as an id';
  report.add([...path, 'displayName'], message, {
    hint: 'without an id, the display name is used as the id; add an id',
  });
  return undefined;
}
