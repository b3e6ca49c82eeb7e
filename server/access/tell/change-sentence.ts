import type { AccessModel } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import { entraRoleNode, groupNode } from '../terms/node-references.ts';
import { userAccessSentence } from './change-sentences/device-groups.ts';
import { roleSentence } from './change-sentences/roles.ts';
import { settingSentence } from './change-sentences/settings.ts';

/** What a change is made to: the tenant before it, and the names of people. */
export interface ChangeScene {
  readonly model: AccessModel;
  /** Undefined for an id that is nobody's. */
  readonly nameOf: (id: string) => string | undefined;
}

/** Changes that give or take access, one sentence each, as instructions in the words of the portals. */
export function changesInWords(changes: readonly Change[], scene: ChangeScene): readonly string[] {
  return changes.map((change) => changeSentence(change, scene));
}

/** One change as an instruction. */
export function changeSentence(change: Change, { model, nameOf: nameOfPerson }: ChangeScene): string {
  const nameOf = (id: string) => nameOfPerson(id) ?? groupNode(model, id).name;
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
    case 'setAccount':
      return `${change.enabled ? 'Enable' : 'Disable'} the account of ${nameOf(change.user)}.`;
    case 'setDeviceGroupAccess':
      return userAccessSentence(change, model, nameOf);
    case 'assign':
    case 'unassign':
    case 'setPermissions':
    case 'setDataSources':
    case 'setScopes':
    case 'setPrincipals':
    case 'grantLegacyRole':
    case 'revokeLegacyRole':
      return roleSentence(change, model, nameOf);
    default:
      return settingSentence(change, model, nameOf);
  }
}
