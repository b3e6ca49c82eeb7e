import type { AccessModel } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import { allInWords } from '../terms/in-words.ts';
import { deviceGroupNode, entraRoleNode, groupNode } from '../terms/node-references.ts';
import { type Product, productNames, systemNames, workloadNames } from '../terms/vocabulary.ts';

/** What a change is made to: the tenant before it, with the name of whoever it is about. */
export interface ChangeScene {
  readonly model: AccessModel;
  readonly person: { readonly id: string; readonly displayName: string };
}

/** Changes that give or take access, one sentence each, as instructions in the words of the portals. */
export function changesInWords(changes: readonly Change[], scene: ChangeScene): readonly string[] {
  return changes.map((change) => changeSentence(change, scene));
}

function changeSentence(change: Change, scene: ChangeScene): string {
  const { model } = scene;
  const nameOf = (id: string) => (id === scene.person.id ? scene.person.displayName : groupNode(model, id).name);
  switch (change.kind) {
    case 'addMember':
      return `Add ${nameOf(change.member)} to ${nameOf(change.group)}.`;
    case 'removeMember':
      return `Remove ${nameOf(change.member)} from ${nameOf(change.group)}.`;
    case 'activateEligibleGroup':
      return `${nameOf(change.principal)} activates the eligible membership of ${nameOf(change.group)} in PIM.`;
    case 'activateEligibleRole':
      return `${nameOf(change.principal)} activates the eligible Entra role ${entraRoleNode(model, change.role).name} in PIM.`;
    case 'grantEntraRole':
      return `Assign the Entra role ${entraRoleNode(model, change.role).name} to ${nameOf(change.principal)}.`;
    case 'revokeEntraRole':
      return `Remove the assignment of the Entra role ${entraRoleNode(model, change.role).name} to ${nameOf(change.principal)}.`;
    case 'assign':
      return `Assign the custom role ${roleName(model, change.role)} to ${allInWords(change.principals.map(nameOf))} for ${sourcesInWords(change.dataSources)}.`;
    case 'unassign':
      return `Delete the assignment ${assignmentName(model, change)} of the custom role ${roleName(model, change.role)}.`;
    case 'setDataSources':
      return `Add ${sourcesInWords(addedSources(model, change))} to the data sources of the assignment ${assignmentName(model, change)} of the custom role ${roleName(model, change.role)}.`;
    case 'setDeviceGroupAccess':
      return accessSentence(change, model, nameOf);
    case 'revokeLegacyRole':
      return `Remove ${nameOf(change.principal)} from the ${legacyRoleName(model, change.role)}.`;
    case 'activate':
      return `Activate ${workloadNames[change.workload]} in Unified RBAC.`;
    case 'setAccount':
      return `${change.enabled ? 'Enable' : 'Disable'} the account of ${nameOf(change.user)}.`;
    default:
      return `${change.kind}.`;
  }
}

function accessSentence(
  { deviceGroup, access }: Extract<Change, { kind: 'setDeviceGroupAccess' }>,
  model: AccessModel,
  nameOf: (id: string) => string,
): string {
  const before = accessIn(model, deviceGroup);
  const added = access.filter((id) => !before.includes(id));
  const gone = before.filter((id) => !access.includes(id));
  const where = `the user access of ${deviceGroupNode(model, deviceGroup).name}`;
  return added.length > 0
    ? `Add ${allInWords(added.map(nameOf))} to ${where}.`
    : `Remove ${allInWords(gone.map(nameOf))} from ${where}.`;
}

function accessIn({ facts, deviceGroupsById }: AccessModel, id: string): readonly string[] {
  return deviceGroupsById.get(id)?.access ?? facts.ungroupedAccess;
}

function roleName({ facts }: AccessModel, id: string): string {
  return facts.unifiedRoles.find((role) => role.id === id)?.displayName ?? id;
}

interface OfAssignment {
  readonly role: string;
  readonly assignment: string;
}

function assignmentIn({ facts }: AccessModel, { role, assignment }: OfAssignment) {
  return facts.unifiedRoles.find(({ id }) => id === role)?.assignments.find(({ id }) => id === assignment);
}

function assignmentName(model: AccessModel, which: OfAssignment): string {
  return assignmentIn(model, which)?.displayName ?? which.assignment;
}

function addedSources(
  model: AccessModel,
  change: Extract<Change, { kind: 'setDataSources' }>,
): readonly Product[] | 'all' {
  if (change.dataSources === 'all') return 'all';
  const before = assignmentIn(model, change)?.dataSources ?? [];
  return change.dataSources.filter((product) => before === 'all' || !before.includes(product));
}

function sourcesInWords(sources: readonly Product[] | 'all'): string {
  return sources === 'all' ? 'all data sources' : allInWords(sources.map((product) => productNames[product]));
}

function legacyRoleName({ facts, rulebook }: AccessModel, key: string): string {
  const role = facts.legacyRoles.find((one) => one.key === key) ?? rulebook.legacyRoles.get(key);
  if (role === undefined) return `role ${key}`;
  const name = 'displayName' in role ? role.displayName : role.name;
  return `${systemNames[role.system]} ${role.kind === 'roleGroup' || role.system === 'mdi' ? 'role group' : 'role'} ${name}`;
}
