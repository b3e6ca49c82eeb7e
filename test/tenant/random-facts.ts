import fc from 'fast-check';
import { compileRules } from '../../server/access/terms/device-rule.ts';
import type {
  DeviceFact,
  DeviceGroupFact,
  DeviceRule,
  EntraHolding,
  GroupFact,
  ImportedPart,
  LegacyRoleFact,
  PersonFact,
  TenantFacts,
  UnifiedRole,
} from '../../server/access/terms/facts.ts';
import {
  coverageStates,
  factKinds,
  groupTypes,
  plansOf,
  products,
  remediationLevels,
  workloads,
} from '../../server/access/terms/vocabulary.ts';
import { catalogue } from './documents.ts';

const { rulebook } = catalogue;
const reserved = new Set(['ungrouped', 'administrator', '__proto__', 'constructor']);

/** Text as a tenant may hold it: any script, words and numbers that YAML could mistake, markup, control characters. */
const text = (maxLength: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...[
            'yes',
            'off',
            '007',
            '1e3',
            'null',
            '~',
            '- a',
            'a: b',
            '#',
            '{',
            '[]',
            '*x',
            '&x',
            '!t',
            '%',
            '@',
            '`',
            '>',
            '|',
          ],
          ...[
            ' lead',
            'trail ',
            'two\nlines',
            '\ttab',
            "it's",
            '"q"',
            '<b>',
            '=1+1',
            '\u202Eevil',
            '\uFEFF',
            '\u2028',
            '\x7F',
            '\x85',
            '?',
            '<<',
            '\r',
          ],
        ),
      },
    )
    .filter((value) => value.length <= maxLength && !value.includes('\0') && !/\p{Cs}/u.test(value));

const id = text(40).filter((value) => !reserved.has(value) && !value.startsWith('imported:'));
const name = (own: string) => fc.oneof(fc.constant(own), text(60));
const some = <Value>(values: readonly Value[], maxLength = 4) =>
  fc
    .uniqueArray(values.length === 0 ? fc.constant(undefined) : fc.constantFrom(...values), { maxLength })
    .map((chosen) => chosen.filter((value) => value !== undefined));

const people = (ids: readonly string[]): fc.Arbitrary<PersonFact[]> =>
  fc
    .tuple(...ids.map((own) => person(own)))
    .map((all) => personKinds.flatMap((kind) => all.filter((one) => one.kind === kind)));

const personKinds = ['User', 'ServicePrincipal', 'ForeignPrincipal'] as const;

function person(own: string): fc.Arbitrary<PersonFact> {
  const user = fc.record(
    {
      kind: fc.constant('User' as const),
      id: fc.constant(own),
      displayName: name(own),
      userPrincipalName: text(60),
      userType: fc.constantFrom('Member' as const, 'Guest' as const),
      home: fc.constantFrom('internal' as const, 'external' as const),
      enabled: fc.boolean(),
      unstated: fc.constantFrom(['enabled' as const], ['userType' as const], ['enabled' as const, 'userType' as const]),
    },
    { requiredKeys: ['kind', 'id', 'displayName', 'userType', 'enabled'] },
  );
  const application = fc.record({
    kind: fc.constant('ServicePrincipal' as const),
    id: fc.constant(own),
    displayName: name(own),
    userType: fc.constant('Member' as const),
    enabled: fc.boolean(),
  });
  return fc.oneof({ weight: 3, arbitrary: user }, { weight: 1, arbitrary: application });
}

const stranger = (own: string): fc.Arbitrary<PersonFact> =>
  fc.record(
    {
      kind: fc.constant('ForeignPrincipal' as const),
      id: fc.constant(own),
      displayName: name(own),
      userType: fc.constant('Member' as const),
      via: fc.constantFrom('gdap' as const, 'governance' as const),
      homeTenant: text(40),
      enabled: fc.constant(true),
    },
    { requiredKeys: ['kind', 'id', 'displayName', 'userType', 'via', 'enabled'] },
  );

const group = (own: string, members: readonly string[]): fc.Arbitrary<GroupFact> =>
  fc.record(
    {
      id: fc.constant(own),
      displayName: name(own),
      type: fc.constantFrom(...groupTypes),
      isAssignableToRole: fc.boolean(),
      members: some(members),
      eligible: some(members),
    },
    { requiredKeys: ['id', 'displayName', 'members', 'eligible'] },
  );

const unifiedRole = (
  own: string,
  holders: readonly string[],
  permissions: readonly string[],
): fc.Arbitrary<UnifiedRole> => {
  const part: fc.Arbitrary<ImportedPart> = fc.oneof(
    fc
      .constantFrom(...rulebook.legacyPermissions.keys())
      .map((legacy) => ({ kind: 'legacyPermission' as const, legacy })),
    fc
      .constantFrom(
        ...[...rulebook.legacyRoles.values()]
          .filter(({ system }) => system !== 'sent' && system !== 'mde')
          .map(({ key }) => key),
      )
      .map((legacy) => ({ kind: 'legacyRole' as const, legacy })),
  );
  const assignment = (index: number) =>
    fc.record({
      id: fc.constant(`${own}#${index + 1}`),
      displayName: name(`${own}#${index + 1}`),
      principals: some(holders),
      dataSources: fc.oneof(fc.constant('all' as const), fc.subarray([...products])),
      includeFutureDataSources: fc.boolean(),
      scopes: some(['/', '/CloudSet/1', 'mdi:ou:OU=a,DC=b', 'zone:1']),
    });
  return fc.record({
    id: fc.constant(own),
    displayName: name(own),
    permissions: some(permissions),
    permissionSets: some([
      { area: 'so', level: 'read' as const },
      { area: 'as', level: 'manage' as const },
    ]),
    imported: fc.array(part, { maxLength: 3 }),
    assignments: fc
      .nat({ max: 2 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => assignment(index)))),
  });
};

const endpointRole = (own: string, groups: readonly string[]): fc.Arbitrary<LegacyRoleFact> =>
  fc.record({
    key: fc.constant(`mde:${own}`),
    system: fc.constant('mde' as const),
    kind: fc.constant('role' as const),
    id: fc.constant(own),
    displayName: name(own),
    permissions: some([...rulebook.legacyPermissions.keys()]),
    roles: fc.constant([]),
    principals: some(groups),
  });

const officeRoles = [...rulebook.legacyRoles.values()].filter(
  ({ kind, system }) => kind === 'role' && system === 'mdo',
);

const namedRoles = (holders: readonly string[]): fc.Arbitrary<LegacyRoleFact[]> =>
  some(
    [...rulebook.legacyRoles.values()].filter(({ system }) => system !== 'mde'),
    6,
  ).chain((rows) =>
    fc.tuple(
      ...rows.map(({ key, system, kind, name: own }) =>
        fc.record({
          key: fc.constant(key),
          system: fc.constant(system),
          kind: fc.constant(kind),
          id: fc.constant(own),
          displayName: fc.constant(own),
          permissions: fc.constant([]),
          roles: kind === 'roleGroup' && system === 'mdo' ? some(officeRoles.map((row) => row.key)) : fc.constant([]),
          principals: some(holders),
        }),
      ),
    ),
  );

const condition = fc.record(
  { equals: values(), startsWith: values(), endsWith: values(), contains: values() },
  { requiredKeys: [] },
);

function values(): fc.Arbitrary<string[]> {
  return fc.array(text(12), { minLength: 1, maxLength: 2 });
}

const rule: fc.Arbitrary<DeviceRule> = fc
  .record({ name: condition, domain: condition, tag: condition, osPlatform: condition }, { requiredKeys: [] })
  .map((written) =>
    Object.fromEntries(Object.entries(written).filter(([, operators]) => Object.keys(operators).length > 0)),
  );

const deviceGroup = (own: string, rank: number, groups: readonly string[]): fc.Arbitrary<DeviceGroupFact> =>
  fc.record(
    {
      id: fc.constant(own),
      displayName: name(own),
      rank: fc.constant(rank),
      access: some(groups),
      remediationLevel: fc.constantFrom(...remediationLevels),
      rule,
    },
    { requiredKeys: ['id', 'displayName', 'rank', 'access'] },
  );

const device = (own: string, groups: readonly DeviceGroupFact[]): fc.Arbitrary<DeviceFact> => {
  const matchesOf = compileRules(groups);
  return fc
    .record(
      {
        id: fc.constant(own),
        displayName: name(own),
        tags: fc.uniqueArray(text(12), { maxLength: 3 }),
        domain: text(20),
        osPlatform: text(20),
      },
      { requiredKeys: ['id', 'displayName', 'tags'] },
    )
    .chain((facts) =>
      fc
        .oneof(fc.constant(matchesOf(facts)), some(groups.map((one) => one.id)))
        .map((matches) => ({ ...facts, matches })),
    );
};

const holding = (roles: readonly string[], holders: readonly string[]): fc.Arbitrary<EntraHolding> =>
  fc.record({
    role: fc.constantFrom(...roles),
    principal: fc.constantFrom(...holders),
    state: fc.constantFrom('active' as const, 'eligible' as const),
    scope: fc.constantFrom('/', '/administrativeUnits/au1'),
  });

interface Ids {
  readonly people: readonly string[];
  readonly groups: readonly string[];
  readonly deleted: readonly string[];
  readonly strangers: readonly string[];
  readonly others: readonly string[];
}

const liveResponse = fc
  .record({ enabled: fc.boolean(), servers: fc.boolean(), unsignedScripts: fc.boolean() }, { requiredKeys: [] })
  .filter((switches) => Object.keys(switches).length > 0);

const plans = fc
  .record({ MDO: fc.constantFrom(...plansOf.MDO), MDE: fc.constantFrom(...plansOf.MDE) }, { requiredKeys: [] })
  .filter((known) => Object.keys(known).length > 0);

function factsWith({
  people: personIds,
  groups: groupIds,
  deleted,
  strangers,
  others,
}: Ids): fc.Arbitrary<TenantFacts> {
  const living = [...personIds, ...groupIds];
  const localHolders = [...living, ...deleted];
  const holders = [...localHolders, ...strangers];
  const onlyGroups = [...groupIds, ...deleted];
  const seeing = [...onlyGroups, ...strangers];
  const extraPermissions = others
    .slice(0, 1)
    .map((own) => ({ id: `new.${own}`, displayName: own, area: 'so', level: 'read' as const }));
  const permissions = [
    ...rulebook.permissions.keys(),
    ...extraPermissions.map((row) => row.id),
    'microsoft.xdr/unknown/thing',
  ];
  const extraEntraRoles = [{ id: '11111111-2222-3333-4444-555555555555', displayName: 'Helpers of Contoso' }];
  const entraIds = [
    ...[...rulebook.entraRoles.keys()].slice(0, 6),
    '11111111-2222-3333-4444-555555555555',
    '99999999-2222-3333-4444-555555555555',
  ];
  return fc.tuple(...others.map((own, index) => deviceGroup(own, index * 3 + 1, seeing))).chain((deviceGroups) =>
    fc.record(
      {
        tenant: text(20)
          .filter((own) => !reserved.has(own))
          .chain((own) => fc.record({ id: fc.constant(own), displayName: name(own) })),
        asOf: fc.constantFrom('2026-11-20T08:00:00Z', '2026-11-20', '2026-11-20T08:00:00.123+02:00'),
        available: fc.subarray([...products]),
        activated: some(workloads, 6),
        legacyRbac: fc.boolean(),
        scopedDeploymentForMdiAlerts: fc.boolean(),
        liveResponse,
        plans,
        people: fc.tuple(people(personIds), fc.tuple(...strangers.map(stranger))).map((lists) => lists.flat()),
        groups: fc.tuple(...groupIds.map((own) => group(own, living))),
        entraHoldings: fc.uniqueArray(holding(entraIds, holders.length === 0 ? ['-'] : holders), {
          maxLength: holders.length === 0 ? 0 : 8,
          selector: (held) => JSON.stringify(held),
        }),
        extraEntraRoles: fc.constant(extraEntraRoles),
        unifiedRoles: fc.tuple(...others.map((own) => unifiedRole(own, holders, permissions))),
        legacyRoles: fc
          .tuple(fc.tuple(...others.map((own) => endpointRole(own, onlyGroups))), namedRoles(localHolders))
          .map((lists) => lists.flat()),
        deviceGroups: fc.constant(deviceGroups),
        ungroupedAccess: some(seeing),
        ungroupedRemediationLevel: fc.constantFrom(...remediationLevels),
        devices: fc.tuple(...others.map((own) => device(own, deviceGroups))),
        deletedPrincipals: fc.constant(deleted.slice(0, 1)),
        ...(deleted.length > 1 ? { unknownPrincipals: fc.constant(deleted.slice(1)) } : {}),
        extraPermissions: fc.constant(extraPermissions),
        coverage: fc.uniqueArray(
          fc.record({ kind: fc.constantFrom(...factKinds), state: fc.constantFrom(...coverageStates) }),
          { maxLength: 4, selector: ({ kind }) => kind },
        ),
      },
      { requiredKeys: [...requiredFacts, ...(deleted.length > 1 ? (['unknownPrincipals'] as const) : [])] },
    ),
  );
}

const requiredFacts = [
  'tenant',
  'asOf',
  'available',
  'activated',
  'legacyRbac',
  'scopedDeploymentForMdiAlerts',
  'people',
  'groups',
  'entraHoldings',
  'extraEntraRoles',
  'unifiedRoles',
  'legacyRoles',
  'deviceGroups',
  'ungroupedAccess',
  'devices',
  'deletedPrincipals',
  'extraPermissions',
  'coverage',
] as const;

/** Valid facts of a small tenant with hostile names. */
export const randomFacts: fc.Arbitrary<TenantFacts> = fc
  .uniqueArray(id, { maxLength: 16 })
  .chain((ids) =>
    factsWith({
      people: ids.slice(0, 4),
      groups: ids.slice(4, 8),
      deleted: ids.slice(8, 10),
      strangers: ids.slice(10, 12),
      others: ids.slice(12),
    }),
  )
  .map((facts) => {
    const areUsersKnown = !facts.coverage.some(({ kind, state }) => kind === 'users' && state !== 'complete');
    return { ...facts, people: facts.people.map((one) => usualWhereUnstated(one, areUsersKnown)) };
  });

/** What is not stated has its default, and where users are known completely that is all there is to it. */
function usualWhereUnstated({ unstated, ...person }: PersonFact, areUsersKnown: boolean): PersonFact {
  if (unstated === undefined || areUsersKnown) return person;
  return {
    ...person,
    ...(unstated.includes('enabled') ? { enabled: true } : {}),
    ...(unstated.includes('userType') ? { userType: 'Member' } : {}),
    unstated,
  };
}
