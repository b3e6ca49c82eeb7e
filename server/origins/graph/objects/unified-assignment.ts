import { idOf, known, textIn, textsIn } from '../../json/fields.ts';
import type { Named } from '../../statements/statement.ts';
import { readAppScopes } from './app-scopes.ts';
import type { Doubt, ObjectReader } from './reading.ts';

const unknownDataSources: Doubt = {
  of: 'unifiedAssignments',
  one: 'assignment of a custom role does not say for which data sources it is',
  many: 'assignments of custom roles do not say for which data sources they are',
  advice: 'Look them up in the portal, or import the portal\u2019s export of roles.',
};

const unknownPrincipals: Doubt = {
  of: 'unifiedAssignments',
  one: 'assignment of a custom role names somebody in a way that is not known',
  many: 'assignments of custom roles name somebody in a way that is not known',
  advice: 'Look up in the portal to whom they are assigned.',
};

const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An assignment of a custom role of Unified RBAC. */
export const readUnifiedAssignment: ObjectReader = (object, { scopeNames }) => {
  const id = idOf(object, 'id');
  const principals = [...textsIn(object, 'principalIds'), ...textsIn(object, 'principalIds[]')].map(namedBy);
  const directoryScopes = [...textsIn(object, 'directoryScopeIds'), ...textsIn(object, 'directoryScopeIds[]')];
  const appScopes = [...textsIn(object, 'appScopeIds'), ...textsIn(object, 'appScopeIds[]')];
  const covered = readAppScopes(appScopes, directoryScopes, scopeNames);
  const fields = known({ displayName: textIn(object, 'displayName') });
  const role = idOf(object, 'roleDefinitionId');
  const says = [{ kind: 'unifiedAssignment', role, id, ...fields, principals, ...covered }] as const;
  const isNamed = principals.every((principal) => 'id' in principal);
  const doubt = covered.dataSources === 'unknown' ? unknownDataSources : isNamed ? undefined : unknownPrincipals;
  return { kind: 'unifiedAssignment', id, says, doubt };
};

/** What is no object id is a name that nobody has yet. */
function namedBy(text: string): Named {
  return objectId.test(text) ? { id: text } : { name: text };
}
