import type { AccessModel } from '../../judge/model.ts';
import type { Change } from '../../terms/change.ts';
import { allInWords } from '../../terms/in-words.ts';
import { type Product, productNames, systemNames } from '../../terms/vocabulary.ts';

type RoleChange = Extract<
  Change,
  {
    kind:
      | 'assign'
      | 'unassign'
      | 'setPermissions'
      | 'setDataSources'
      | 'setScopes'
      | 'setPrincipals'
      | 'grantLegacyRole'
      | 'revokeLegacyRole';
  }
>;

/** What becomes of a custom role, its assignments, or a role of a product. */
export function roleSentence(change: RoleChange, model: AccessModel, nameOf: (id: string) => string): string {
  switch (change.kind) {
    case 'assign':
      return `Assign the custom role ${roleName(model, change.role)} to ${allInWords(change.principals.map(nameOf))} for ${sourcesInWords(change.dataSources)}.`;
    case 'unassign':
      return `Delete ${assignmentOf(model, change)}.`;
    case 'setPermissions':
      return `Replace the permissions of the custom role ${roleName(model, change.role)}.`;
    case 'setDataSources':
      return dataSourcesSentence(change, model);
    case 'setScopes':
      return `Replace the scopes of ${assignmentOf(model, change)}.`;
    case 'setPrincipals':
      return change.principals.length === 0
        ? `Take everybody out of ${assignmentOf(model, change)}.`
        : `Give ${assignmentOf(model, change)} to ${allInWords(change.principals.map(nameOf))} alone.`;
    case 'grantLegacyRole':
      return `Add ${nameOf(change.principal)} to the ${legacyRoleName(model, change.role)}.`;
    case 'revokeLegacyRole':
      return `Remove ${nameOf(change.principal)} from the ${legacyRoleName(model, change.role)}.`;
  }
}

function dataSourcesSentence(change: Extract<Change, { kind: 'setDataSources' }>, model: AccessModel): string {
  const before = assignmentIn(model, change)?.dataSources ?? [];
  const { dataSources } = change;
  const isOnlyMore =
    before !== 'all' && (dataSources === 'all' || before.every((product) => dataSources.includes(product)));
  const added =
    dataSources === 'all' ? 'all' : dataSources.filter((product) => before === 'all' || !before.includes(product));
  return isOnlyMore && added.length > 0
    ? `Add ${sourcesInWords(added)} to the data sources of ${assignmentOf(model, change)}.`
    : `Limit the data sources of ${assignmentOf(model, change)} to ${sourcesInWords(dataSources)}.`;
}

function roleName({ facts }: AccessModel, id: string): string {
  return facts.unifiedRoles.find((role) => role.id === id)?.displayName ?? id;
}

interface OfAssignment {
  readonly role: string;
  readonly assignment: string;
}

function assignmentOf(model: AccessModel, which: OfAssignment): string {
  const name = assignmentIn(model, which)?.displayName ?? which.assignment;
  return `the assignment ${name} of the custom role ${roleName(model, which.role)}`;
}

function assignmentIn({ facts }: AccessModel, { role, assignment }: OfAssignment) {
  return facts.unifiedRoles.find(({ id }) => id === role)?.assignments.find(({ id }) => id === assignment);
}

function sourcesInWords(sources: readonly Product[] | 'all'): string {
  if (sources.length === 0) return 'none';
  return sources === 'all' ? 'all data sources' : allInWords(sources.map((product) => productNames[product]));
}

function legacyRoleName({ facts, rulebook }: AccessModel, key: string): string {
  const role = facts.legacyRoles.find((one) => one.key === key) ?? rulebook.legacyRoles.get(key);
  if (role === undefined) return `role ${key}`;
  const name = 'displayName' in role ? role.displayName : role.name;
  return `${systemNames[role.system]} ${role.kind === 'roleGroup' || role.system === 'mdi' ? 'role group' : 'role'} ${name}`;
}
