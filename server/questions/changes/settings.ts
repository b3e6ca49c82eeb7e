import type { Change } from '../../access/terms/change.ts';
import { ungroupedId } from '../../access/terms/facts.ts';
import type { Path } from '../../document/problem.ts';
import { readDataSources } from '../../tenant/facts/unified.ts';
import { readLiveResponse, readPlans } from '../../tenant/facts/workloads.ts';
import type { WrittenChange } from './shape.ts';
import type { ChangeState } from './state.ts';

/** Changes of settings of the tenant, and of parts of what is there. */
export type SettingName =
  | 'setLiveResponse'
  | 'setPlan'
  | 'setRemediationLevel'
  | 'setDataSources'
  | 'setScopes'
  | 'setPrincipals'
  | 'setGroupType';

function requireAssignment(
  { role, assignment }: { readonly role: string; readonly assignment: string },
  path: Path,
  state: ChangeState,
) {
  state.requireUnifiedRole(role, [...path, 'role']);
  state.requireAssignment(role, assignment, [...path, 'assignment']);
  return { role, assignment };
}

/** A change of nothing is a mistake. */
function requireSomething(settings: object, expected: string, path: Path, { report }: ChangeState): void {
  if (Object.keys(settings).length === 0) report.add(path, expected);
}

/** One change of a setting with its names normalised; what is wrong with it is reported. */
export function readSetting(
  change: Extract<WrittenChange, { readonly name: SettingName }>,
  path: Path,
  state: ChangeState,
): Change {
  switch (change.name) {
    case 'setLiveResponse':
      requireSomething(change.value, 'name enabled, servers or unsignedScripts', path, state);
      return { kind: 'setLiveResponse', switches: readLiveResponse(change.value) };
    case 'setPlan':
      requireSomething(change.value, 'name MDO or MDE', path, state);
      return { kind: 'setPlan', plans: readPlans(change.value) };
    case 'setRemediationLevel':
      state.requireDeviceGroup(change.value.deviceGroup, [...path, 'deviceGroup'], [ungroupedId]);
      return { kind: 'setRemediationLevel', ...change.value };
    case 'setGroupType':
      state.principals.existingGroup(change.value.group, [...path, 'group']);
      state.eligibility?.setType(change.value.group, change.value.type);
      return { kind: 'setGroupType', ...change.value };
    case 'setDataSources': {
      const dataSources = readDataSources(change.value.dataSources, [...path, 'dataSources'], state);
      return { kind: 'setDataSources', ...requireAssignment(change.value, path, state), dataSources };
    }
    case 'setScopes': {
      const scopes = [...new Set(change.value.scopes)];
      return { kind: 'setScopes', ...requireAssignment(change.value, path, state), scopes };
    }
    case 'setPrincipals': {
      const principals = state.principals.holders(change.value.principals, [...path, 'principals']);
      return { kind: 'setPrincipals', ...requireAssignment(change.value, path, state), principals };
    }
  }
}
