import type { LegacyRoleFact, TenantFacts, UnifiedAssignment } from '../../../server/access/terms/facts.ts';
import type { Rulebook } from '../../../server/access/terms/rulebook.ts';
import { type LegacySystem, type Product, productOf, products } from '../../../server/access/terms/vocabulary.ts';
import { all, type Certain } from './certain.ts';
import { mappedPermissions, permissionsOfUnifiedRole, rolesInside, withRead } from './permissions.ts';
import { countsForEndpoint, effectOf, isHolder, principalsOf } from './principals.ts';
import { regimeOf, systemCounts } from './regimes.ts';

/** One permission on one product, and where it comes from. */
export interface Grant {
  readonly permission: string;
  readonly product: Product;
  readonly from: 'entra' | 'unified' | 'legacy';
  /** The directory role, where the table of Entra roles gives it. */
  readonly entraRole?: string;
  /** Conditional where it holds within a scope of unknown kind only (S-41), or documents differ. */
  readonly certainty: Exclude<Certain, 'deny'>;
  /** Holds within an Identity scope only. */
  readonly isIdentityScoped: boolean;
}

/** Directory roles active for the whole tenant (R-22, R-23, S-35). */
export function entraRolesOf(facts: TenantFacts, person: string): Set<string> {
  const held = facts.entraHoldings.filter(
    (holding) => holding.state === 'active' && holding.scope === '/' && isHolder(facts, person, holding),
  );
  return new Set(held.map((holding) => holding.role));
}

function isNamed(facts: TenantFacts, principals: ReadonlySet<string>, role: LegacyRoleFact): boolean {
  return role.principals.some((id) => principals.has(id) && (role.system !== 'mde' || countsForEndpoint(facts, id)));
}

/** Where a capability reads roles in a way of its own: in every regime, or with the members of S-59. */
export interface RoleReading {
  readonly alwaysCounts?: LegacySystem;
  readonly withoutGroups?: readonly string[];
  readonly withDirectoryRolesOf?: LegacySystem;
}

/** Keys of the legacy roles that are held and count now, the roles inside role groups included. */
export function legacyRolesOf(
  facts: TenantFacts,
  rulebook: Rulebook,
  person: string,
  { alwaysCounts, withoutGroups = [], withDirectoryRolesOf }: RoleReading = {},
): Set<string> {
  const principals = principalsOf(facts, person);
  const counts = (system: LegacySystem) => system === alwaysCounts || systemCounts(facts, system);
  const held = new Set<string>();
  const direct = facts.legacyRoles
    .filter((role) => counts(role.system) && isNamed(facts, principals, role))
    .map((role) => role.key);
  const directoryRoles = entraRolesOf(facts, person);
  for (const row of rulebook.legacyRoles.values()) {
    if (row.system !== withDirectoryRolesOf || !counts(row.system)) continue;
    if (row.entraMembers.some((role) => directoryRoles.has(role))) direct.push(row.key);
  }
  for (const key of direct) for (const inside of rolesInside(facts, rulebook, key, withoutGroups)) held.add(inside);
  const isAdministrator = [...entraRolesOf(facts, person)].some(
    (role) => rulebook.entraRoles.get(role)?.legacyEndpoint === 'administrator',
  );
  if (isAdministrator && systemCounts(facts, 'mde')) held.add('mde:administrator');
  return held;
}

/** Endpoint options that are held and count now, S-25, T-52. */
export function legacyPermissionsOf(
  facts: TenantFacts,
  rulebook: Rulebook,
  person: string,
): Map<string, Exclude<Certain, 'deny'>> {
  const options = new Map<string, Exclude<Certain, 'deny'>>();
  const every = [...rulebook.legacyPermissions.values()];
  if (regimeOf(facts, 'MDE') === 'legacy') {
    const held = legacyRolesOf(facts, rulebook, person);
    if (held.has('mde:administrator')) for (const option of every) options.set(option.id, 'allow');
    for (const role of facts.legacyRoles) {
      if (role.system !== 'mde' || !held.has(role.key)) continue;
      for (const option of role.permissions) options.set(option, 'allow');
    }
  }
  if (regimeOf(facts, 'MDE') === 'basic') {
    const levels = [...entraRolesOf(facts, person)].map((role) => rulebook.entraRoles.get(role)?.legacyEndpoint);
    for (const option of every) {
      const isViewData =
        option.permissions.length > 0 &&
        option.permissions.every((permission) => rulebook.permissions.get(permission)?.level === 'read');
      if (levels.includes('disputed-reader') && isViewData) options.set(option.id, 'conditional');
      if (levels.includes('administrator') || (levels.includes('reader') && isViewData))
        options.set(option.id, 'allow');
    }
  }
  return options;
}

/** S-43: the data source Endpoint covers IoT. */
export function covers(assignment: UnifiedAssignment, product: Product): boolean {
  if (assignment.dataSources === 'all') return true;
  return assignment.dataSources.includes(product) || (product === 'IOT' && assignment.dataSources.includes('MDE'));
}

const knownScope = /^(mdi:domain:|mdi:ou:|\/CloudSet\/|\/SentinelScope\/)/;

/** S-08, S-41: a scope of unknown kind restricts, never to all. */
export function isUnscopedOrKnown(assignment: UnifiedAssignment): boolean {
  const scopes = assignment.scopes;
  return scopes.length === 0 || scopes.includes('/') || scopes.every((scope) => knownScope.test(scope));
}

/** What an assignment that covers the product gives a person there, deny where it gives nothing. */
export function certaintyOf(
  facts: TenantFacts,
  person: string,
  assignment: UnifiedAssignment,
  product: Product,
): Certain {
  const byScope = isUnscopedOrKnown(assignment) ? 'allow' : 'conditional';
  return all([effectOf(facts, person, assignment, product), byScope]);
}

function isIdentityScoped(assignment: UnifiedAssignment): boolean {
  return !assignment.scopes.includes('/') && assignment.scopes.some((scope) => scope.startsWith('mdi:'));
}

/** Everything a person has been given, before what take away. */
function everyGrant(facts: TenantFacts, rulebook: Rulebook, person: string): Grant[] {
  const grants: Grant[] = [];
  const principals = principalsOf(facts, person);
  const legacyRoles = legacyRolesOf(facts, rulebook, person);
  const add = (from: Grant['from'], permissions: Iterable<string>, product: Product, more: Partial<Grant> = {}) => {
    for (const permission of withRead(permissions)) {
      const grant: Grant = { permission, product, from, certainty: 'allow', isIdentityScoped: false, ...more };
      grants.push(grant);
      if (product === 'MDE') grants.push({ ...grant, product: 'IOT' });
    }
  };

  for (const id of entraRolesOf(facts, person)) {
    for (const row of rulebook.entraRoles.get(id)?.grants ?? []) {
      for (const product of row.products) {
        const followsEndpoint = product === 'MDE' || product === 'IOT';
        if (!followsEndpoint || regimeOf(facts, 'MDE') === 'unified')
          add('entra', row.permissions, product, { entraRole: id });
      }
    }
  }

  for (const role of facts.unifiedRoles) {
    const permissions = permissionsOfUnifiedRole(facts, rulebook, role);
    for (const assignment of role.assignments) {
      for (const product of products) {
        if (!covers(assignment, product) || regimeOf(facts, product) !== 'unified') continue;
        const certainty = certaintyOf(facts, person, assignment, product);
        if (certainty === 'deny') continue;
        for (const permission of permissions) {
          grants.push({
            permission,
            product,
            from: 'unified',
            certainty,
            isIdentityScoped: isIdentityScoped(assignment),
          });
        }
      }
    }
  }

  for (const [option, certainty] of legacyPermissionsOf(facts, rulebook, person)) {
    add('legacy', rulebook.legacyPermissions.get(option)?.permissions ?? [], 'MDE', { certainty });
  }
  const isFullInBasicMode = [...entraRolesOf(facts, person)].some(
    (role) => regimeOf(facts, 'MDE') === 'basic' && rulebook.entraRoles.get(role)?.legacyEndpoint === 'administrator',
  );
  if (legacyRoles.has('mde:administrator') || isFullInBasicMode) {
    add('legacy', mappedPermissions(facts, rulebook, 'mde:administrator'), 'MDE');
  }
  for (const role of facts.legacyRoles) {
    if (!legacyRoles.has(role.key) || role.system === 'mde') continue;
    if (!role.principals.some((principal) => principals.has(principal))) continue;
    const product = productOf(({ mdo: 'MDO', exo: 'EXO', mdi: 'MDI', mda: 'MDA', sent: 'SENT' } as const)[role.system]);
    add('legacy', mappedPermissions(facts, rulebook, role.key), product);
    const reachesData = rulebook.legacyRoles.get(role.key)?.isUnsupported !== true;
    if (
      role.system === 'mda' &&
      reachesData &&
      facts.available.includes('MDA') &&
      !facts.scopedDeploymentForMdiAlerts
    ) {
      add('legacy', ['so.sd.basics'], 'MDI');
    }
  }
  return grants.filter((grant) => facts.available.includes(grant.product));
}

/** R-36, S-39: a local Cloud Apps role replaces what Entra roles give there, unless one of them gives full access. */
export function isOverriddenInCloudApps(facts: TenantFacts, rulebook: Rulebook, person: string): boolean {
  const hasLocalRole = [...legacyRolesOf(facts, rulebook, person)].some((key) => key.startsWith('mda:'));
  const hasFullAccess = [...entraRolesOf(facts, person)].some(
    (role) => rulebook.entraRoles.get(role)?.hasFullCloudAppsAccess === true,
  );
  return hasLocalRole && !hasFullAccess;
}

const known = new WeakMap<TenantFacts, Map<string, Grant[]>>();

/** What a person holds in the end. */
export function grantsOf(facts: TenantFacts, rulebook: Rulebook, person: string): Grant[] {
  const ofPeople = known.get(facts) ?? new Map<string, Grant[]>();
  known.set(facts, ofPeople);
  const grants = ofPeople.get(person) ?? computeGrants(facts, rulebook, person);
  ofPeople.set(person, grants);
  return grants;
}

function computeGrants(facts: TenantFacts, rulebook: Rulebook, person: string): Grant[] {
  const given = everyGrant(facts, rulebook, person);
  const onIdentity = given.filter((grant) => grant.product === 'MDI');
  const isExposureHidden = onIdentity.length > 0 && onIdentity.every((grant) => grant.isIdentityScoped);
  const isOverridden = isOverriddenInCloudApps(facts, rulebook, person);
  return given.filter(
    (grant) =>
      !(grant.product === 'XSPM' && isExposureHidden) &&
      !(grant.product === 'MDA' && grant.from === 'entra' && isOverridden),
  );
}
