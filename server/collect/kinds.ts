import type { CallName } from './calls.ts';
import { type CollectedKind, collectedKinds } from './raw-folder.ts';

/** Which calls give a kind: without `first` it is missing, without `also` it is partial. */
export interface KindOfCalls {
  readonly first: CallName;
  readonly also: readonly CallName[];
  /** Whose objects are counted; those of `first` if omitted. */
  readonly counted?: readonly CallName[];
}

export const kinds: Readonly<Record<CollectedKind, KindOfCalls>> = {
  users: { first: 'users', also: ['servicePrincipals'] },
  groups: { first: 'groups', also: [] },
  groupTypes: { first: 'groups', also: [] },
  members: { first: 'members', also: [] },
  groupEligibility: { first: 'groupEligible', also: ['pimGroups', 'groupActive'] },
  entraRoles: { first: 'roleAssignments', also: ['roleDefinitions', 'roleActive'] },
  entraEligibility: { first: 'roleEligible', also: [] },
  unifiedRoles: { first: 'defenderRoles', also: [] },
  unifiedAssignments: { first: 'defenderAssignments', also: [] },
  scopes: { first: 'defenderScopes', also: ['zones'], counted: ['defenderScopes', 'zones'] },
  deviceGroups: { first: 'deviceGroupNames', also: [] },
  devices: { first: 'devices', also: [] },
};

export const kindTitles: Readonly<Record<CollectedKind, string>> = {
  users: 'Users',
  groups: 'Groups',
  groupTypes: 'Types of groups',
  members: 'Memberships',
  groupEligibility: 'Eligible memberships',
  entraRoles: 'Entra roles',
  entraEligibility: 'Eligible Entra roles',
  unifiedRoles: 'Custom roles',
  unifiedAssignments: 'Assignments of custom roles',
  scopes: 'Scopes',
  deviceGroups: 'Device groups',
  devices: 'Devices',
};

export function callsOf(kind: CollectedKind): readonly CallName[] {
  return [kinds[kind].first, ...kinds[kind].also];
}

/** The kind under which a call is shown; none for what only adds names. */
export function kindOfCall(name: CallName): CollectedKind | undefined {
  return collectedKinds.find((kind) => callsOf(kind).includes(name));
}
