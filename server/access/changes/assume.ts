import { type AccessModel, withFewFacts } from '../judge/model.ts';
import type { Change } from '../terms/change.ts';
import type { FewFacts } from '../terms/facts.ts';
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

/** One change; a change that changes nothing gives back the model that it was given. */
export function assume(model: AccessModel, change: Change): AccessModel {
  switch (change.kind) {
    case 'addMember':
      return addMember(model, change.group, change.member);
    case 'removeMember':
      return removeMember(model, change.group, change.member);
    case 'activateEligibleGroup':
      return addMember(model, change.group, change.principal);
    case 'setAccount':
      return setAccount(model, change.user, change.enabled);
    case 'setGroupType':
      return setGroupType(model, change.group, change.type);
    case 'grantEntraRole':
      return grantEntraRole(model, change.role, change.principal);
    case 'revokeEntraRole':
      return revokeEntraRole(model, change.role, change.principal);
    case 'activateEligibleRole':
      return activateEligibleRole(model, change.role, change.principal, change.through);
    default:
      return withFewFacts(model, changeFacts(model, change));
  }
}

type FactChange = Exclude<
  Change,
  {
    readonly kind:
      | 'addMember'
      | 'removeMember'
      | 'activateEligibleGroup'
      | 'setAccount'
      | 'setGroupType'
      | 'grantEntraRole'
      | 'revokeEntraRole'
      | 'activateEligibleRole';
  }
>;

function changeFacts(model: AccessModel, change: FactChange): FewFacts {
  const { facts, rulebook } = model;
  switch (change.kind) {
    case 'activate':
      return activate(facts, change.workload);
    case 'deactivate':
      return deactivate(facts, change.workload);
    case 'importRoles':
      return importRoles(model, change.system);
    case 'setLegacyRbac':
      return { ...facts, legacyRbac: change.on };
    case 'assign':
      return assign(facts, change);
    case 'unassign':
      return unassign(facts, change.role, change.assignment);
    case 'setPermissions':
      return setPermissions(facts, change.role, change.permissions);
    case 'grantLegacyRole':
      return grantLegacyRole(facts, change.role, change.principal, rulebook);
    case 'revokeLegacyRole':
      return revokeLegacyRole(facts, change.role, change.principal);
    case 'setDeviceGroupAccess':
      return setDeviceGroupAccess(facts, change.deviceGroup, change.access);
    case 'setRank':
      return setRank(facts, change.deviceGroup, change.rank);
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
    case 'setDataSources':
      return changeAssignment(facts, change, { dataSources: change.dataSources });
    case 'setScopes':
      return changeAssignment(facts, change, { scopes: change.scopes });
    case 'setPrincipals':
      return changeAssignment(facts, change, { principals: change.principals });
  }
}
