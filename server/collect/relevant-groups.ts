import type { CallName } from './calls.ts';
import type { Json } from './list.ts';
import type { Parts } from './parts.ts';

/** The groups that Defender for Identity makes for its roles. */
const identityGroup = /^Azure ATP .+ (Administrators|Users|Viewers)$/i;

const namingCalls = ['roleAssignments', 'roleActive', 'roleEligible', 'defenderAssignments', 'groupEligible'] as const;

/** The groups that roles, assignments and eligible memberships name, and those of Defender for Identity; sorted. */
export function relevantGroups(parts: Parts, known: ReadonlySet<string>): string[] {
  const named = principalsIn(parts, namingCalls);
  for (const { id, displayName } of parts.objects('groups'))
    if (typeof id === 'string' && typeof displayName === 'string' && identityGroup.test(displayName)) named.add(id);
  return [...named].filter((id) => known.has(id)).sort();
}

/** The principals that these calls name. */
export function principalsIn(parts: Parts, names: readonly CallName[]): Set<string> {
  const found = new Set<string>();
  for (const name of names)
    for (const object of parts.objects(name)) for (const id of principalsOf(object)) found.add(id);
  return found;
}

/** An older form of assignments has the brackets in the name. */
function principalsOf(object: Json): readonly string[] {
  const several = object['principalIds'] ?? object['principalIds[]'];
  const all: readonly unknown[] = [object['principalId'], ...(Array.isArray(several) ? several : [])];
  return all.filter((id) => typeof id === 'string');
}
