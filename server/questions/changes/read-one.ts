import type { Change } from '../../access/terms/change.ts';
import { ungroupedId } from '../../access/terms/facts.ts';
import { alwaysActive } from '../../access/terms/switches.ts';
import { productOf, type Workload } from '../../access/terms/vocabulary.ts';
import { type Path, quote } from '../../document/problem.ts';
import { readLegacyRoleChange } from './legacy-roles.ts';
import { readAssign, readSetPermissions, readUnassign, requireEntraRole } from './roles.ts';
import { readSetting } from './settings.ts';
import type { WrittenChange } from './shape.ts';
import type { ChangeState } from './state.ts';

function requireWorkload(text: string, path: Path, state: ChangeState): Workload | undefined {
  const reading = state.catalogue.workload(text);
  if ('value' in reading) return reading.value;
  state.report.unknown(path, reading.problem, reading.suggestion);
  return undefined;
}

function readSwitch(kind: 'activate' | 'deactivate', text: string, path: Path, state: ChangeState): Change[] {
  const workload = requireWorkload(text, path, state);
  if (workload === undefined) return [];
  if (kind === 'deactivate' && alwaysActive.has(productOf(workload)))
    state.report.add(path, `${workload} is always active in Unified RBAC and cannot be deactivated (R-09)`);
  return [{ kind, workload }];
}

function readEligible(
  { principal, role, group }: Extract<WrittenChange, { name: 'activateEligible' }>['value'],
  path: Path,
  state: ChangeState,
): Change[] {
  state.principals.living(principal, [...path, 'principal']);
  if ((role === undefined) === (group === undefined)) {
    state.report.add(path, 'name exactly one of role and group to activate');
    return [];
  }
  if (group !== undefined) {
    state.principals.existingGroup(group, [...path, 'group']);
    if (state.eligibility?.canActivateGroup(principal, group) !== true) return [];
    state.eligibility.join(group, principal);
    return [{ kind: 'activateEligibleGroup', principal, group }];
  }
  const id = requireEntraRole(role ?? '', [...path, 'role'], state);
  const through = id === undefined ? [] : (state.eligibility?.eligibleFor(principal, id) ?? []);
  if (id === undefined || through.length === 0) return [];
  const isOffered = through.includes(principal);
  return [{ kind: 'activateEligibleRole', principal, role: id, ...(isOffered ? {} : { through }) }];
}

function readAccount(user: string, enabled: boolean, path: Path, state: ChangeState): Change[] {
  const kind = state.principals.kindOf(user);
  if (kind === 'foreign principal') {
    state.report.add(
      [...path, 'user'],
      `${quote(user)} is a principal of another tenant; its account can only be enabled or disabled there`,
    );
    return [];
  }
  if (kind !== 'user' && kind !== 'service principal')
    state.report.add([...path, 'user'], `no user or service principal has the id ${quote(user)}`);
  return [{ kind: 'setAccount', user, enabled }];
}

/** One change with its names normalised; what is wrong with it is reported and leaves nothing or the change itself. */
export function readChange(change: WrittenChange, path: Path, state: ChangeState): Change[] {
  const { principals } = state;
  switch (change.name) {
    case 'addMember':
    case 'removeMember':
      state.eligibility?.[change.name === 'addMember' ? 'join' : 'leave'](change.value.group, change.value.member);
      principals.existingGroup(change.value.group, [...path, 'group']);
      principals.member(change.value.member, [...path, 'member']);
      return [{ kind: change.name, ...change.value }];
    case 'activate':
    case 'deactivate':
      return readSwitch(change.name, change.value, path, state);
    case 'importRoles':
      state.importRoles(change.value);
      return [{ kind: 'importRoles', system: change.value }];
    case 'setLegacyRbac':
      state.setLegacyRbac(change.value === 'on', path);
      return [{ kind: 'setLegacyRbac', on: change.value === 'on' }];
    case 'assign':
      return readAssign(change.value, path, state);
    case 'unassign':
      return readUnassign(change.value, path, state);
    case 'setPermissions':
      return readSetPermissions(change.value, path, state);
    case 'grantEntraRole':
    case 'revokeEntraRole': {
      principals.holder(change.value.principal, [...path, 'principal']);
      const role = requireEntraRole(change.value.role, [...path, 'role'], state);
      return role === undefined ? [] : [{ kind: change.name, role, principal: change.value.principal }];
    }
    case 'grantLegacyRole':
    case 'revokeLegacyRole':
      return readLegacyRoleChange(change.name, change.value, path, state);
    case 'setDeviceGroupAccess': {
      const { deviceGroup } = change.value;
      state.requireDeviceGroup(deviceGroup, [...path, 'deviceGroup'], [ungroupedId]);
      const access = principals.accessList(change.value.access, [...path, 'access']);
      return [{ kind: 'setDeviceGroupAccess', deviceGroup, access }];
    }
    case 'setRank':
      state.requireDeviceGroup(change.value.deviceGroup, [...path, 'deviceGroup']);
      return [{ kind: 'setRank', ...change.value }];
    case 'setLiveResponse':
    case 'setPlan':
    case 'setRemediationLevel':
    case 'setDataSources':
    case 'setScopes':
    case 'setPrincipals':
    case 'setGroupType':
      return [readSetting(change, path, state)];
    case 'activateEligible':
      return readEligible(change.value, path, state);
    case 'setAccount':
      return readAccount(change.value.user, change.value.enabled, path, state);
    case 'setScopedDeploymentForMdiAlerts':
      return [{ kind: 'setScopedDeploymentForMdiAlerts', on: change.value }];
    case 'addDataSource': {
      const workload = requireWorkload(change.value, path, state);
      return workload === undefined ? [] : [{ kind: 'addDataSource', product: productOf(workload) }];
    }
  }
}
