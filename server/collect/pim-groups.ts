import type { Collection } from './collection.ts';
import type { Json } from './list.ts';
import { lineOf } from './object-key.ts';
import { collectOfGroups } from './of-group.ts';
import type { Parts } from './parts.ts';
import { principalsIn } from './relevant-groups.ts';

/** Reads who is eligible for groups and active through PIM, of the groups given. */
export async function collectPim(collection: Collection, groups: readonly string[]): Promise<void> {
  const lines = (_: string, objects: readonly Json[]) => objects.map(lineOf);
  await Promise.all([
    collectOfGroups(collection, groups, { call: 'groupEligible', lines }),
    collectOfGroups(collection, groups, { call: 'groupActive', lines }),
  ]);
}

/** The groups that PIM lists. */
export function listedGroups(parts: Parts): string[] {
  return [...parts.objects('pimGroups')].flatMap(({ id }) => (typeof id === 'string' ? [id] : [])).sort();
}

/** Without that list: the groups that roles can be assigned to, and those that roles are assigned to. */
export function likelyGroups(parts: Parts): string[] {
  const named = principalsIn(parts, ['roleAssignments', 'roleActive', 'roleEligible', 'defenderAssignments']);
  return [...parts.objects('groups')]
    .flatMap(({ id, isAssignableToRole }) =>
      typeof id === 'string' && (isAssignableToRole === true || named.has(id)) ? [id] : [],
    )
    .sort();
}
