import { flagIn, idIn, idOf, type JsonObject, known, listIn, textIn } from '../hound/fields.ts';
import type { Told } from '../hound/tell.ts';

/**
 * What AzureHound leaves out of a row: it writes no `false`. So a kind of object of which one is stated to be enabled
 * is disabled where nothing is stated; a kind of which none is, could not be read.
 */
export interface Unwritten {
  readonly users: false | undefined;
  readonly servicePrincipals: false | undefined;
}

export function userTold(data: JsonObject, unwritten: Unwritten): Told {
  const id = idOf(data, 'id');
  const type = textIn(data, 'userType')?.toLowerCase();
  const fields = known({
    displayName: textIn(data, 'displayName'),
    userPrincipalName: textIn(data, 'userPrincipalName'),
    accountEnabled: flagIn(data, 'accountEnabled') ?? unwritten.users,
    userType: type === 'guest' ? ('Guest' as const) : type === 'member' ? ('Member' as const) : undefined,
    sid: idIn(data, 'onPremisesSecurityIdentifier'),
  });
  return { id, statements: [{ kind: 'user', id, ...fields }] };
}

export function servicePrincipalTold(data: JsonObject, unwritten: Unwritten): Told {
  const id = idOf(data, 'id');
  const fields = known({
    displayName: textIn(data, 'displayName') ?? textIn(data, 'appDisplayName'),
    accountEnabled: flagIn(data, 'accountEnabled') ?? unwritten.servicePrincipals,
  });
  return { id, statements: [{ kind: 'servicePrincipal', id, ...fields }] };
}

/** Whether the type of a group can be told from what AzureHound writes of it. */
function typeOf(data: JsonObject): 'security' | 'microsoft365' | undefined {
  if (listIn(data, 'groupTypes').includes('Unified')) return 'microsoft365';
  return flagIn(data, 'securityEnabled') === true ? 'security' : undefined;
}

export function groupTold(data: JsonObject): Told & { readonly isTyped: boolean } {
  const id = idOf(data, 'id');
  const type = typeOf(data);
  const fields = known({
    displayName: textIn(data, 'displayName'),
    type,
    isAssignableToRole: flagIn(data, 'isAssignableToRole'),
    sid: idIn(data, 'onPremisesSecurityIdentifier'),
  });
  return { id, statements: [{ kind: 'group', id, ...fields }], isTyped: type !== undefined };
}

export function roleTold(data: JsonObject): Told {
  const id = idOf(data, 'id');
  const fields = known({ template: idIn(data, 'templateId'), displayName: textIn(data, 'displayName') });
  return { id, statements: [{ kind: 'entraRole', id, isBuiltIn: flagIn(data, 'isBuiltIn') ?? false, ...fields }] };
}
