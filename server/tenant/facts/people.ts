import type { FactCoverage, GroupFact, PersonFact } from '../../access/terms/facts.ts';
import type { TenantShape } from '../shape/tenant.ts';
import type { Principals } from './principals.ts';

export type WrittenUser = TenantShape['users'][number];
export type WrittenServicePrincipal = TenantShape['servicePrincipals'][number];
type WrittenForeignPrincipal = TenantShape['foreignPrincipals'][number];

/** Where users are known completely, what is left out has its default; else that is remembered as not stated (S-02, S-12). */
export function toUser(written: WrittenUser, areUsersKnown: boolean): PersonFact {
  const { accountEnabled, userType } = written;
  return {
    kind: 'User',
    id: written.id,
    displayName: written.displayName ?? written.id,
    ...(written.userPrincipalName === undefined ? {} : { userPrincipalName: written.userPrincipalName }),
    userType: userType ?? 'Member',
    ...(written.home === undefined ? {} : { home: written.home }),
    enabled: accountEnabled ?? true,
    ...(areUsersKnown ? {} : unstatedOf(accountEnabled === undefined, userType === undefined)),
  };
}

export function toServicePrincipal(written: WrittenServicePrincipal, areUsersKnown: boolean): PersonFact {
  return {
    kind: 'ServicePrincipal',
    id: written.id,
    displayName: written.displayName ?? written.id,
    userType: 'Member',
    enabled: written.accountEnabled ?? true,
    ...(areUsersKnown ? {} : unstatedOf(written.accountEnabled === undefined, false)),
  };
}

export function knowsUsers(coverage: readonly Pick<FactCoverage, 'kind' | 'state'>[]): boolean {
  return !coverage.some(({ kind, state }) => kind === 'users' && state !== 'complete');
}

function unstatedOf(isAccountUnstated: boolean, isTypeUnstated: boolean): Pick<PersonFact, 'unstated'> {
  const unstated = [
    ...(isAccountUnstated ? (['enabled'] as const) : []),
    ...(isTypeUnstated ? (['userType'] as const) : []),
  ];
  return unstated.length === 0 ? {} : { unstated };
}

/** Its account is another tenant's affair, so it counts as enabled here. */
export function toForeignPrincipal(written: WrittenForeignPrincipal): PersonFact {
  return {
    kind: 'ForeignPrincipal',
    id: written.id,
    displayName: written.displayName ?? written.id,
    userType: 'Member',
    via: written.via,
    ...(written.homeTenant === undefined ? {} : { homeTenant: written.homeTenant }),
    enabled: true,
  };
}

/** The people that the document itself lists. */
export function peopleIn(shape: TenantShape): PersonFact[] {
  const areUsersKnown = knowsUsers(shape.sources);
  return [
    ...shape.users.map((user) => toUser(user, areUsersKnown)),
    ...shape.servicePrincipals.map((application) => toServicePrincipal(application, areUsersKnown)),
    ...shape.foreignPrincipals.map(toForeignPrincipal),
  ];
}

/** Declares every principal of the document, so that references can be checked. */
export function definePrincipals(shape: TenantShape, principals: Principals): void {
  for (const [index, user] of shape.users.entries()) principals.define('user', user.id, ['users', index, 'id']);
  for (const [index, application] of shape.servicePrincipals.entries())
    principals.define('service principal', application.id, ['servicePrincipals', index, 'id']);
  for (const [index, stranger] of shape.foreignPrincipals.entries())
    principals.define('foreign principal', stranger.id, ['foreignPrincipals', index, 'id']);
  for (const id of Object.keys(shape.groups)) principals.define('group', id, ['groups', id]);
  for (const [index, id] of shape.deletedPrincipals.entries())
    principals.define('deleted principal', id, ['deletedPrincipals', index]);
  for (const [index, id] of shape.unknownPrincipals.entries())
    principals.define('unknown principal', id, ['unknownPrincipals', index]);
}

/** Groups with their members; a group may contain itself, directly or in a circle. */
export function readGroups(shape: TenantShape, principals: Principals): GroupFact[] {
  return Object.entries(shape.groups).map(([id, group]) => ({
    id,
    displayName: group.displayName ?? id,
    ...(group.type === undefined ? {} : { type: group.type }),
    ...(group.isAssignableToRole === undefined ? {} : { isAssignableToRole: group.isAssignableToRole }),
    members: principals.members(group.members, ['groups', id, 'members']),
    eligible: principals.members(group.eligible, ['groups', id, 'eligible']),
  }));
}
