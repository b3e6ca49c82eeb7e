import { isObject, type JsonObject } from '../json/parse.ts';
import { type AnswerKind, kindOfType } from './kinds.ts';
import { readAppScopes } from './objects/app-scopes.ts';

const shapes: readonly { readonly kind: AnswerKind; readonly is: (object: JsonObject) => boolean }[] = [
  { kind: { list: 'licences' }, is: has('skuPartNumber', 'servicePlans') },
  { kind: { list: 'organization' }, is: has('verifiedDomains') },
  {
    kind: { list: 'groupActive' },
    is: (object) => has('groupId', 'principalId', 'accessId', 'assignmentType')(object),
  },
  {
    kind: { list: 'groupEligible' },
    is: (object) => has('groupId', 'principalId', 'accessId')(object) && !isRequest(object),
  },
  { kind: { list: 'unifiedAssignments' }, is: (object) => has('roleDefinitionId')(object) && isOfDefender(object) },
  { kind: { list: 'roleActive' }, is: has('roleDefinitionId', 'principalId', 'assignmentType') },
  {
    kind: { list: 'roleEligible' },
    is: (object) => has('roleDefinitionId', 'principalId', 'memberType')(object) && !isRequest(object),
  },
  { kind: { list: 'roleAssignments' }, is: has('roleDefinitionId', 'principalId', 'directoryScopeId') },
  { kind: { list: 'unifiedRoles' }, is: (object) => allowsActionsOf('microsoft.xdr/', object) },
  {
    kind: { list: 'roleDefinitions' },
    is: (object) => allowsActionsOf('microsoft.directory/', object) || has('isBuiltIn', 'templateId')(object),
  },
  { kind: { list: 'activatedRoles' }, is: has('roleTemplateId') },
  { kind: { list: 'users' }, is: has('id', 'userPrincipalName') },
  { kind: { list: 'servicePrincipals' }, is: has('id', 'servicePrincipalType') },
  { kind: { list: 'groups' }, is: has('id', 'groupTypes') },
  { kind: { list: 'groups' }, is: has('id', 'securityEnabled') },
];

/** The kind of an object that comes without context: by the type that it names itself, else by its fields. */
export function kindOfShape(object: JsonObject): AnswerKind | undefined {
  // The portal says the same of roles in a shape of its own.
  if (object['originalRoleInfo'] !== undefined || object['dataSources'] !== undefined) return undefined;
  const type = object['@odata.type'];
  const named = typeof type === 'string' ? kindOfType(type) : undefined;
  return named ?? shapes.find(({ is }) => is(object))?.kind;
}

function has(...fields: readonly string[]): (object: JsonObject) => boolean {
  return (object) => fields.every((field) => object[field] !== undefined);
}

/** Requests say what somebody asked for, not what holds. */
function isRequest(object: JsonObject): boolean {
  return object['action'] !== undefined;
}

/** Assignments of other services look the same; only those of Defender have its data sources. */
function isOfDefender(object: JsonObject): boolean {
  const scopes = object['appScopeIds'];
  const isList = Array.isArray(object['principalIds']) || Array.isArray(object['principalIds[]']);
  if (!isList || !Array.isArray(scopes)) return false;
  const texts = scopes.filter((scope) => typeof scope === 'string' && scope !== '/');
  return Array.isArray(readAppScopes(texts, [], new Map()).dataSources);
}

function allowsActionsOf(prefix: string, { rolePermissions }: JsonObject): boolean {
  if (!Array.isArray(rolePermissions)) return false;
  const actions = rolePermissions.filter(isObject).flatMap(({ allowedResourceActions }) => allowedResourceActions);
  return actions.some((action) => typeof action === 'string' && action.toLowerCase().startsWith(prefix));
}
