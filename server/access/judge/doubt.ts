import type { EntraHolding, LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../terms/facts.ts';
import type { FactEdge } from '../terms/node.ts';
import { groupNode } from '../terms/node-references.ts';
import type { FactKind } from '../terms/vocabulary.ts';
import type { AssignmentOfRole } from './held-by-principal.ts';
import { groupsToJoin, groupsToJoinAmong } from './joinable-groups.ts';
import { legacySystemOf } from './legacy-facts.ts';
import { lacks } from './lens.ts';
import { type Held, type View, viewFrom } from './view.ts';

/** Views of the person that fit the known facts and lie at the edges of what missing facts allow (S-12). */
export interface Doubt {
  readonly missing: ReadonlySet<FactKind>;
  /** Holds everything that the missing facts could give. */
  readonly best: View;
  /** Views in which something that takes away may have come true. */
  readonly worse: readonly View[];
}

const unread = 'unread';

/** Sources whose missing facts a doubt's views stand for; the others are looked at where they matter. */
export const viewedFacts: ReadonlySet<FactKind> = new Set([
  'groups',
  'members',
  'entraRoles',
  'unifiedRoles',
  'unifiedAssignments',
  'legacyMde',
  'legacyMdo',
  'legacyExo',
  'legacyMdi',
  'legacyMda',
  'legacySent',
  'groupTypes',
]);

export function doubtOf(now: View, missing: ReadonlySet<FactKind>): Doubt {
  const about = kindsAbout(now, missing);
  return { missing, best: bestOf(now, about), worse: worseThan(now, about) };
}

/** A principal of another tenant is in no group here and holds no role of a product's own (S-77). */
function kindsAbout({ person }: View, missing: ReadonlySet<FactKind>): ReadonlySet<FactKind> {
  if (person.kind !== 'ForeignPrincipal') return missing;
  const ownRoles: readonly FactKind[] = ['entraRoles', 'unifiedRoles', 'unifiedAssignments'];
  return new Set([...missing].filter((kind) => !viewedFacts.has(kind) || ownRoles.includes(kind)));
}

/** What may take away, one by one, and what may take away from Cloud Apps together with what may from Exposure Management. */
function worseThan(now: View, missing: ReadonlySet<FactKind>): View[] {
  const cloudApps = lostInCloudApps(now, missing);
  const each = [...cloudApps, ...scoped(now, missing), ...cloudApps.flatMap((view) => scoped(view, missing))];
  if (!missing.has('groupTypes')) return each;
  return [...each, ...[now, ...each].map(asDistributionLists)];
}

/** Groups of which nobody has stated the type may be ones through which nothing is given (S-78). */
function asDistributionLists(view: View): View {
  return { ...view, lens: { ...view.lens, unstatedGroupType: 'distribution' } };
}

function bestOf(now: View, missing: ReadonlySet<FactKind>): View {
  const { model } = now;
  const groups = groupsToJoin(model, missing);
  const joined = groups.length > 0 ? joining(now, groups) : now;
  const unifiedRoles = missing.has('unifiedRoles') ? [unreadRole] : [];
  const known = missing.has('unifiedAssignments') ? rolesOf(now) : [];
  const systems = [...missing].flatMap((kind) => legacySystemOf[kind] ?? []);
  const legacyRoles = [...model.rulebook.legacyRoles.values()].filter((row) => systems.includes(row.system));
  return {
    ...joined,
    model: unifiedRoles.length > 0 ? withUnreadRole(joined, everyPermission(now)).model : model,
    entra: [...joined.entra, ...held(now, missing.has('entraRoles') ? everyEntraRole(now) : [])],
    unified: [
      ...joined.unified,
      ...held(
        now,
        [...unifiedRoles, ...known].map((role) => assigned(role, [])),
      ),
    ],
    legacy: [
      ...joined.legacy,
      ...held(
        now,
        legacyRoles.map((row) => localRole(row.key, row.system)),
      ),
    ],
  };
}

/** A local Cloud Apps role that is not known of would decide alone. */
function lostInCloudApps(now: View, missing: ReadonlySet<FactKind>): View[] {
  const views: View[] = [];
  if (now.model.regimes.get('MDA') !== 'legacy') return views;
  const localRoles = now.model.facts.legacyRoles.filter((role) => role.system === 'mda');
  const holders = localRoles.flatMap((role) => role.principals);
  views.push(...joiningEach(now, groupsToJoinAmong(now.model, missing, holders)));
  const unsupported = [...now.model.rulebook.legacyRoles.values()].find((row) => row.isUnsupported);
  if (missing.has('legacyMda') && unsupported) {
    views.push({ ...now, legacy: [...now.legacy, ...held(now, [localRole(unsupported.key, 'mda')])] });
  }
  return views;
}

/** Assignments with an Identity scope that are not known of would hide Exposure Management. */
function scoped(now: View, missing: ReadonlySet<FactKind>): View[] {
  const views: View[] = [];
  const { model } = now;
  if (model.regimes.get('MDI') !== 'unified' || !model.facts.available.includes('MDI')) return views;
  const isScoped = ({ scopes }: UnifiedAssignment) => scopes.some((scope) => scope.startsWith('mdi:'));
  const assignments = rolesOf(now)
    .flatMap((role) => role.assignments)
    .filter(isScoped);
  const holders = assignments.flatMap((assignment) => assignment.principals);
  views.push(...joiningEach(now, groupsToJoinAmong(model, missing, holders)));
  const unknowns = missing.has('unifiedRoles')
    ? [unreadRole]
    : missing.has('unifiedAssignments')
      ? leastGranting(now)
      : [];
  const view = unknowns.includes(unreadRole) ? withUnreadRole(now, [unread]) : now;
  const scope = [`mdi:domain:${unread}`];
  const each = unknowns.map((role) => ({ ...view, unified: [...now.unified, ...held(now, [assigned(role, scope)])] }));
  return [...views, ...each];
}

/** Known roles of which none grants all that another one does: whichever is assigned, it gives no less than one of these. */
function leastGranting(now: View): readonly UnifiedRole[] {
  const grantsOf = ({ id }: UnifiedRole) => [...(now.model.rolePermissions.get(id)?.keys() ?? [])];
  const byGrants = rolesOf(now)
    .map((role) => ({ role, grants: new Set(grantsOf(role)) }))
    .filter(({ grants }) => grants.size > 0)
    .sort((left, right) => left.grants.size - right.grants.size);
  const least: typeof byGrants = [];
  for (const some of byGrants) {
    if (!least.some(({ grants }) => [...grants].every((permission) => some.grants.has(permission)))) least.push(some);
  }
  return least.map(({ role }) => role);
}

/** Every unified role of the tenant that the view does not look past. */
function rolesOf({ model, lens }: View): readonly UnifiedRole[] {
  return model.facts.unifiedRoles.filter(({ id }) => !lacks(lens, 'UnifiedRole', id));
}

/** The person as a direct member of more groups, and of those that these are in. */
function joining(now: View, groups: readonly string[]): View {
  const principals = new Set(now.reach.principals);
  const waiting = [...groups];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    if (principals.has(group)) continue;
    principals.add(group);
    waiting.push(...(now.model.parents.get(group) ?? []));
  }
  const joins = groups.map((group): [string, FactEdge[]] => [
    group,
    [
      ...(now.reach.incoming.get(group) ?? []),
      { kind: 'MEMBER_OF', from: now.reach.origin, to: groupNode(now.model, group) },
    ],
  ]);
  const incoming = new Map([...now.reach.incoming, ...joins]);
  return viewFrom(now.model, now.person, { ...now.reach, principals: [...principals], incoming }, now.lens);
}

function joiningEach(now: View, groups: readonly string[]): View[] {
  return groups.map((group) => joining(now, [group]));
}

function held<Holding>({ reach }: View, holdings: readonly Holding[]): Held<Holding>[] {
  return holdings.map((holding) => ({ principal: reach.origin, holding }));
}

function everyEntraRole({ model, person }: View): EntraHolding[] {
  return [...model.rulebook.entraRoles.keys()].map((role) => ({
    role,
    principal: person.id,
    state: 'active',
    scope: '/',
  }));
}

const unreadRole: UnifiedRole = {
  id: unread,
  displayName: unread,
  permissions: [],
  permissionSets: [],
  imported: [],
  assignments: [],
};

/** A role that was not read may grant any permission, and may grant nothing but one that no question asks for. */
function withUnreadRole(view: View, permissions: readonly string[]): View {
  const granted = new Map(permissions.map((permission) => [permission, 'literal']));
  const rolePermissions = new Map([...view.model.rolePermissions, [unread, granted]]);
  return { ...view, model: { ...view.model, rolePermissions } };
}

function everyPermission({ model: { rulebook, facts } }: View): readonly string[] {
  return [...rulebook.permissions.keys(), ...facts.extraPermissions.map(({ id }) => id)];
}

function assigned(role: UnifiedRole, scopes: readonly string[]): AssignmentOfRole {
  const dataSources: UnifiedAssignment['dataSources'] = scopes.length > 0 ? ['MDI'] : 'all';
  const assignment = {
    id: unread,
    displayName: unread,
    principals: [],
    dataSources,
    includeFutureDataSources: false,
    scopes,
  };
  return { role, assignment };
}

function localRole(key: string, system: LegacyRoleFact['system']): LegacyRoleFact {
  const kind = system === 'mde' ? 'administrator' : 'role';
  return { key, system, kind, id: key, displayName: key, permissions: [], roles: [], principals: [] };
}
