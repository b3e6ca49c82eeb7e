import type { Change } from '../terms/change.ts';
import type { StructuralFacts } from '../terms/facts.ts';
import type { Rulebook } from '../terms/rulebook.ts';
import type { Assumed } from './assumed.ts';
import { addDataSource } from './data-sources.ts';
import { setDeviceGroupAccess, setRank, setRemediationLevel } from './device-groups.ts';
import { activateEligibleRole, grantEntraRole, revokeEntraRole } from './entra-roles.ts';
import { setGroupType } from './groups.ts';
import { importRoles } from './import-roles.ts';
import { grantLegacyRole, revokeLegacyRole } from './legacy-roles.ts';
import { addMember, removeMember, setAccount } from './people.ts';
import { setLiveResponse, setPlans } from './settings.ts';
import { assign, changeAssignment, setPermissions, unassign } from './unified-roles.ts';
import { activate, deactivate } from './workloads.ts';

type StructuralChange = Exclude<
  Change,
  { readonly kind: 'addMember' | 'removeMember' | 'activateEligibleGroup' | 'setAccount' }
>;

/** One change; a change that changes nothing gives back the facts that it was given. */
export function assume(assumed: Assumed, change: Change, rulebook: Rulebook): Assumed {
  switch (change.kind) {
    case 'addMember':
      return addMember(assumed, change.group, change.member);
    case 'removeMember':
      return removeMember(assumed, change.group, change.member);
    case 'activateEligibleGroup':
      return addMember(assumed, change.group, change.principal);
    case 'setAccount':
      return setAccount(assumed, change.user, change.enabled);
    default:
      return { ...assumed, facts: changeFacts(assumed.facts, change, rulebook) };
  }
}

function changeFacts(facts: StructuralFacts, change: StructuralChange, rulebook: Rulebook): StructuralFacts {
  switch (change.kind) {
    case 'activate':
      return activate(facts, change.workload);
    case 'deactivate':
      return deactivate(facts, change.workload);
    case 'importRoles':
      return importRoles(facts, change.system, rulebook);
    case 'setLegacyRbac':
      return { ...facts, legacyRbac: change.on };
    case 'assign':
      return assign(facts, change);
    case 'unassign':
      return unassign(facts, change.role, change.assignment);
    case 'setPermissions':
      return setPermissions(facts, change.role, change.permissions);
    case 'grantEntraRole':
      return grantEntraRole(facts, change.role, change.principal);
    case 'revokeEntraRole':
      return revokeEntraRole(facts, change.role, change.principal);
    case 'grantLegacyRole':
      return grantLegacyRole(facts, change.role, change.principal, rulebook);
    case 'revokeLegacyRole':
      return revokeLegacyRole(facts, change.role, change.principal);
    case 'setDeviceGroupAccess':
      return setDeviceGroupAccess(facts, change.deviceGroup, change.access);
    case 'setRank':
      return setRank(facts, change.deviceGroup, change.rank);
    case 'activateEligibleRole':
      return activateEligibleRole(facts, change.role, change.principal, change.through);
    case 'setScopedDeploymentForMdiAlerts':
      return { ...facts, scopedDeploymentForMdiAlerts: change.on };
    case 'addDataSource':
      return addDataSource(facts, change.product);
    case 'setLiveResponse':
      return setLiveResponse(facts, change.switches);
    case 'setPlan':
      return setPlans(facts, change.plans);
    case 'setRemediationLevel':
      return setRemediationLevel(facts, change.deviceGroup, change.level);
    case 'setGroupType':
      return setGroupType(facts, change.group, change.type);
    case 'setDataSources':
      return changeAssignment(facts, change, { dataSources: change.dataSources });
    case 'setScopes':
      return changeAssignment(facts, change, { scopes: change.scopes });
    case 'setPrincipals':
      return changeAssignment(facts, change, { principals: change.principals });
  }
}
