import type { EntraHolding, LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../terms/facts.ts';
import type { FactEdge } from '../terms/node.ts';
import { groupNode } from '../terms/node-references.ts';
import type { SourceKind } from '../terms/vocabulary.ts';
import { lacks } from './lens.ts';
import type { AssignmentOfRole } from './model.ts';
import { legacySystemOf } from './source-systems.ts';
import { type Held, type View, viewFrom } from './view.ts';

/** Views of the person that fit the known facts and lie at the edges of what missing facts allow (S-12). */
export interface Doubt {
  readonly sources: ReadonlySet<SourceKind>;
  /** Holds everything that the missing facts could give. */
  readonly best: View;
  /** Views in which something that takes away may have come true. */
  readonly worse: readonly View[];
}

const unread = 'unread';

/** Sources whose missing facts a doubt's views stand for; the others are looked at where they matter. */
export const viewedSources: ReadonlySet<SourceKind> = new Set([
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
  'groupTypes',
]);

export function doubtOf(now: View, sources: ReadonlySet<SourceKind>): Doubt {
  const about = sourcesAbout(now, sources);
  return { sources, best: bestOf(now, about), worse: worseThan(now, about) };
}

/** A principal of another tenant is in no group here and holds no role of a product's own (S-77). */
function sourcesAbout({ person }: View, sources: ReadonlySet<SourceKind>): ReadonlySet<SourceKind> {
  if (person.kind !== 'ForeignPrincipal') return sources;
  const ownRoles: readonly SourceKind[] = ['entraRoles', 'unifiedRoles', 'unifiedAssignments'];
  return new Set([...sources].filter((source) => !viewedSources.has(source) || ownRoles.includes(source)));
}

/** What may take away, one by one, and what may take away from Cloud Apps together with what may from Exposure Management. */
function worseThan(now: View, sources: ReadonlySet<SourceKind>): View[] {
  const cloudApps = lostInCloudApps(now, sources);
  const each = [...cloudApps, ...scoped(now, sources), ...cloudApps.flatMap((view) => scoped(view, sources))];
  if (!sources.has('groupTypes')) return each;
  return [...each, ...[now, ...each].map(asDistributionLists)];
}

/** Groups of which nobody has stated the type may be ones through which nothing is given (S-78). */
function asDistributionLists(view: View): View {
  return { ...view, lens: { ...view.lens, unstatedGroupType: 'distribution' } };
}

function bestOf(now: View, sources: ReadonlySet<SourceKind>): View {
  const { model } = now;
  const joined = areGroupsMissing(sources) ? joining(now, [...model.groups.keys()]) : now;
  const unifiedRoles = sources.has('unifiedRoles') ? [everything] : [];
  const known = sources.has('unifiedAssignments') ? rolesOf(now) : [];
  const systems = [...sources].flatMap((source) => legacySystemOf[source] ?? []);
  const legacyRoles = [...model.rulebook.legacyRoles.values()].filter((row) => systems.includes(row.system));
  return {
    ...joined,
    model: unifiedRoles.length > 0 ? withEverything(joined).model : model,
    entra: [...joined.entra, ...held(now, sources.has('entraRoles') ? everyEntraRole(now) : [])],
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
function lostInCloudApps(now: View, sources: ReadonlySet<SourceKind>): View[] {
  const views: View[] = [];
  if (now.model.regimes.get('MDA') !== 'legacy') return views;
  const localRoles = now.model.facts.legacyRoles.filter((role) => role.system === 'mda');
  if (areGroupsMissing(sources))
    views.push(
      ...joiningEach(
        now,
        localRoles.flatMap((role) => role.principals),
      ),
    );
  const unsupported = [...now.model.rulebook.legacyRoles.values()].find((row) => row.isUnsupported);
  if (sources.has('legacyMda') && unsupported) {
    views.push({ ...now, legacy: [...now.legacy, ...held(now, [localRole(unsupported.key, 'mda')])] });
  }
  return views;
}

/** Assignments with an Identity scope that are not known of would hide Exposure Management. */
function scoped(now: View, sources: ReadonlySet<SourceKind>): View[] {
  const views: View[] = [];
  const { model } = now;
  if (model.regimes.get('MDI') !== 'unified' || !model.facts.available.includes('MDI')) return views;
  const isScoped = ({ scopes }: UnifiedAssignment) => scopes.some((scope) => scope.startsWith('mdi:'));
  const assignments = rolesOf(now)
    .flatMap((role) => role.assignments)
    .filter(isScoped);
  if (areGroupsMissing(sources)) {
    views.push(
      ...joiningEach(
        now,
        assignments.flatMap((assignment) => assignment.principals),
      ),
    );
  }
  const scope = [`mdi:domain:${unread}`];
  if (sources.has('unifiedAssignments')) {
    const known = rolesOf(now).map((role) => assigned(role, scope));
    views.push({ ...now, unified: [...now.unified, ...held(now, known)] });
  }
  if (sources.has('unifiedRoles')) {
    const view = withEverything(now);
    views.push({ ...view, unified: [...now.unified, ...held(now, [assigned(everything, scope)])] });
  }
  return views;
}

/** Every unified role of the tenant that the view does not look past. */
function rolesOf({ model, lens }: View): readonly UnifiedRole[] {
  return model.facts.unifiedRoles.filter(({ id }) => !lacks(lens, 'UnifiedRole', id));
}

function areGroupsMissing(sources: ReadonlySet<SourceKind>): boolean {
  return sources.has('groups') || sources.has('members');
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

function joiningEach(now: View, principals: readonly string[]): View[] {
  const groups = new Set(principals.filter((id) => now.model.groups.has(id)));
  return [...groups].map((group) => joining(now, [group]));
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

const everything: UnifiedRole = {
  id: unread,
  displayName: unread,
  permissions: [],
  permissionSets: [],
  imported: [],
  assignments: [],
};

/** A role that was not read may grant any permission. */
function withEverything(view: View): View {
  const { rulebook, facts, rolePermissions } = view.model;
  const permissions = [...rulebook.permissions.keys(), ...facts.extraPermissions.map((extra) => extra.id)];
  const every = new Map(permissions.map((permission) => [permission, 'literal']));
  return { ...view, model: { ...view.model, rolePermissions: new Map([...rolePermissions, [unread, every]]) } };
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
