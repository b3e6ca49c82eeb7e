import { idIn, idOf, isObject, type JsonObject, listIn, objectIn, textIn, WrongField } from '../hound/fields.ts';
import { readEach, type Told } from '../hound/tell.ts';
import type { EntraHoldingStatement } from '../statements/statement.ts';

const wholeTenant = '/';
const administrativeUnit = 'administrativeunit';

/**
 * The scope of an assignment. AzureHound writes `/` and the application id for every scope that is not the tenant, so
 * for an administrative unit, which has none, it writes `/`: what the scope is then stands in the expanded object.
 */
function scopeOf(assignment: JsonObject): string {
  const stated = textIn(assignment, 'directoryScopeId');
  if (stated !== undefined && stated !== wholeTenant) return stated;
  const scope = objectIn(assignment, 'directoryScope');
  const id = idIn(scope, 'id');
  const type = textIn(scope, '@odata.type')?.split('.').at(-1)?.toLowerCase();
  if (id !== undefined && type === administrativeUnit) return `/administrativeUnits/${id}`;
  if (id !== undefined && type !== undefined && !['directory', 'organization'].includes(type)) return `/${id}`;
  return textIn(assignment, 'appScopeId') ?? stated ?? 'unknown';
}

function holding(assignment: unknown, role: string | undefined): EntraHoldingStatement {
  if (!isObject(assignment)) throw new WrongField('an assignment is not an object');
  const principal = { id: idOf(assignment, 'principalId') };
  const named = idIn(assignment, 'roleDefinitionId') ?? role;
  if (named === undefined) throw new WrongField('it has no roleDefinitionId');
  return { kind: 'entraHolding', role: named, principal, state: 'active', scope: scopeOf(assignment) };
}

/** All assignments of one role. */
export function roleAssignmentsTold(data: JsonObject): Told {
  const role = idIn(data, 'roleDefinitionId');
  const { entries, faults } = readEach(listIn(data, 'roleAssignments'), (entry) => holding(entry, role));
  const id = role ?? entries[0]?.role;
  if (id === undefined) throw new WrongField('it has no roleDefinitionId');
  return { id, statements: entries, faults };
}

/** Somebody whom PIM offers a role. */
export function roleEligibilityTold(data: JsonObject): Told {
  const role = idOf(data, 'roleDefinitionId');
  const principal = { id: idOf(data, 'principalId') };
  const scope = textIn(data, 'directoryScopeId') ?? textIn(data, 'appScopeId') ?? 'unknown';
  const id = idIn(data, 'id') ?? [role, principal.id, scope].join(' ');
  return { id, statements: [{ kind: 'entraHolding', role, principal, state: 'eligible', scope }] };
}
