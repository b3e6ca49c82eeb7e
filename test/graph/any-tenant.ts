import fc from 'fast-check';
import type { DeviceFact, GroupFact, StructuralFacts, TenantFacts } from '../../server/access/terms/facts.ts';
import {
  coverageStates,
  factKinds,
  groupTypes,
  legacySystems,
  plansOf,
  products,
  remediationLevels,
  workloads,
} from '../../server/access/terms/vocabulary.ts';

/** Names as anybody could write them: markup, control characters, right to left, beyond the basic plane, very long. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    "Robert'); MATCH (n) DETACH DELETE n //",
    '{{7*7}} #{7*7} `id`',
    '=HYPERLINK("http://example.invalid")',
    '\u202Egnp.exe',
    'a\u0000b\nc\td',
    '𝔘𝔫𝔦 🦊 資安 أمن',
    'n'.repeat(1_024),
  ),
);

const idsOf = (prefix: string, most: number) =>
  fc
    .uniqueArray(hostileName, { maxLength: most })
    .map((names) => names.map((name) => `${prefix} ${name}`.slice(0, 256).replace(/[\uD800-\uDBFF]$/, '')))
    .map((ids) => [...new Set(ids)]);

const some = (ids: readonly string[]) => fc.subarray([...ids]);
const level = fc.constantFrom('read' as const, 'manage' as const);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Drops what is undefined, as readers of documents do. */
function compact<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

/** Any tenant that fits the types, whatever the catalogue knows. */
export const anyTenant: fc.Arbitrary<TenantFacts> = fc
  .record({
    people: idsOf('p', 5),
    groups: idsOf('g', 5),
    gone: idsOf('x', 2),
    roles: idsOf('r', 3),
    deviceGroups: idsOf('d', 3),
  })
  .chain(({ people, groups, gone, roles, deviceGroups }) => {
    const principals = [...people, ...groups, ...gone];
    return fc
      .record({
        tenant: fc.record({ id: hostileName, displayName: hostileName }),
        asOf: optional(fc.constant('2026-11-20T08:00:00Z')),
        available: fc.subarray([...products]),
        activated: fc.subarray([...workloads]),
        legacyRbac: fc.boolean(),
        scopedDeploymentForMdiAlerts: fc.boolean(),
        people: fc.tuple(
          ...people.map((id) =>
            fc
              .record({
                kind: fc.constantFrom('User' as const, 'ServicePrincipal' as const, 'ForeignPrincipal' as const),
                id: fc.constant(id),
                displayName: hostileName,
                userPrincipalName: optional(hostileName),
                userType: fc.constantFrom('Member' as const, 'Guest' as const),
                home: optional(fc.constantFrom('internal' as const, 'external' as const)),
                via: optional(fc.constantFrom('gdap' as const, 'governance' as const)),
                homeTenant: optional(hostileName),
                enabled: fc.boolean(),
                unstated: optional(fc.constantFrom(['enabled' as const], ['enabled' as const, 'userType' as const])),
              })
              .map(compact),
          ),
        ),
        groups: fc.tuple(
          ...groups.map((id) =>
            fc
              .record({
                id: fc.constant(id),
                displayName: hostileName,
                type: optional(fc.constantFrom(...groupTypes)),
                isAssignableToRole: optional(fc.boolean()),
                members: some(principals),
                eligible: some(principals),
              })
              .map(compact),
          ),
        ),
        entraHoldings: fc.array(
          fc.record({
            role: fc.constantFrom('5d6b6bb7-de71-4623-b4af-96380a352509', 'unheard-of', ...roles),
            principal: fc.constantFrom(...principals, 'elsewhere'),
            state: fc.constantFrom('active' as const, 'eligible' as const),
            scope: fc.constantFrom('/', '/administrativeUnits/au1'),
          }),
          { maxLength: 6 },
        ),
        extraEntraRoles: fc.tuple(...roles.map((id) => fc.record({ id: fc.constant(id), displayName: hostileName }))),
        unifiedRoles: fc.tuple(...roles.map((id) => unifiedRole(id, principals))),
        legacyRoles: fc.uniqueArray(legacyRole(principals), { maxLength: 4, selector: (role) => role.key }),
        deviceGroups: fc.tuple(
          ...deviceGroups.map((id, position) =>
            fc
              .record({
                id: fc.constant(id),
                displayName: hostileName,
                rank: fc.constant(position + 1),
                access: some(principals),
                remediationLevel: optional(fc.constantFrom(...remediationLevels)),
                rule: optional(fc.constant({ name: { startsWith: ['srv', "'"] }, tag: { equals: ['prod'] } })),
                unevaluatedRule: optional(hostileName),
              })
              .map(compact),
          ),
        ),
        devices: idsOf('m', 3).chain((ids) => fc.tuple(...ids.map((id) => device(id, deviceGroups)))),
        ungroupedAccess: some(groups),
        ungroupedRemediationLevel: optional(fc.constantFrom(...remediationLevels)),
        liveResponse: optional(
          fc.record({ enabled: optional(fc.boolean()), servers: optional(fc.boolean()) }).map(compact),
        ),
        plans: optional(fc.record({ MDO: fc.constantFrom(...plansOf.MDO), MDE: fc.constantFrom(...plansOf.MDE) })),
        deletedPrincipals: some(gone),
        unknownPrincipals: optional(fc.constant(['lost \u202e 1', 'lost 2'])),
        extraPermissions: fc.uniqueArray(
          fc.record({
            id: fc.constantFrom('so.sd.newthing', 'as.other'),
            displayName: hostileName,
            area: fc.constantFrom('so', 'as'),
            level,
          }),
          { selector: (permission) => permission.id, maxLength: 2 },
        ),
        coverage: fc.uniqueArray(
          fc.record({ kind: fc.constantFrom(...factKinds), state: fc.constantFrom(...coverageStates) }),
          { selector: (source) => source.kind, maxLength: 4 },
        ),
      })
      .map(compact);
  }) as fc.Arbitrary<TenantFacts>;

function unifiedRole(id: string, principals: readonly string[]) {
  const assignment = fc.record({
    displayName: hostileName,
    principals: some(principals),
    dataSources: fc.oneof(fc.constant('all' as const), fc.subarray([...products], { minLength: 1 })),
    includeFutureDataSources: fc.boolean(),
    scopes: fc.subarray(['/', '/CloudSet/1', 'mdi:ou:OU=a:b,DC=x']),
  });
  return fc.record({
    id: fc.constant(id),
    displayName: hostileName,
    permissions: fc.subarray(['so.sd.basics', 'as.authz:manage', 'unheard.of']),
    permissionSets: fc.uniqueArray(fc.record({ area: fc.constantFrom('so', 'sp'), level }), {
      maxLength: 2,
      selector: ({ area }) => area,
    }),
    imported: fc.subarray([
      { kind: 'legacyPermission' as const, legacy: 'alerts-investigation' },
      { kind: 'legacyRole' as const, legacy: 'mdo:roleGroup:Search and: Purge' },
    ]),
    assignments: fc
      .array(assignment, { maxLength: 2 })
      .map((assignments) => assignments.map((row, position) => ({ id: `${id}#${position + 1}`, ...row }))),
  });
}

function legacyRole(principals: readonly string[]) {
  return fc
    .record({
      system: fc.constantFrom(...legacySystems),
      kind: fc.constantFrom('role' as const, 'roleGroup' as const, 'administrator' as const),
      id: fc.constantFrom('Viewer', 'T2', 'Security Reader'),
      displayName: hostileName,
      permissions: fc.subarray(['alerts-investigation', 'unheard-of']),
      roles: fc.subarray(['mdo:role:Preview', 'mdo:role:Unheard of']),
      principals: some(principals),
    })
    .map((role) => ({ key: `${role.system}:${role.id}`, ...role }));
}

function device(id: string, deviceGroups: readonly string[]): fc.Arbitrary<DeviceFact> {
  return fc
    .record({
      id: fc.constant(id),
      displayName: hostileName,
      domain: optional(hostileName),
      tags: fc.array(hostileName, { maxLength: 2 }),
      osPlatform: optional(hostileName),
      matches: some(deviceGroups),
    })
    .map(compact) as fc.Arbitrary<DeviceFact>;
}

/** What a snapshot gives back of a tenant, with every list in one order, so that two can be compared. */
export function structureOf(facts: StructuralFacts): unknown {
  const groups = new Set(facts.groups.map((group) => group.id));
  const { people: _people, devices: _devices, ...structure } = facts as TenantFacts;
  const groupsOnly = (group: GroupFact): GroupFact => ({
    ...group,
    members: group.members.filter((id) => groups.has(id)),
    eligible: group.eligible.filter((id) => groups.has(id)),
  });
  return ordered({ ...structure, groups: facts.groups.map(groupsOnly) });
}

export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered).sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}
