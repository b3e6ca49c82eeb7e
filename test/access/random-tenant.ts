import fc from 'fast-check';
import {
  type DeviceFact,
  type DeviceGroupFact,
  type EntraHolding,
  type FactCoverage,
  type GroupFact,
  type ImportedPart,
  type LegacyRoleFact,
  type PersonFact,
  type TenantFacts,
  type UnifiedAssignment,
  type UnifiedRole,
  ungroupedId,
} from '../../server/access/terms/facts.ts';
import type { Question } from '../../server/access/terms/question.ts';
import type { Rulebook } from '../../server/access/terms/rulebook.ts';
import {
  factKinds,
  groupTypes,
  type LegacySystem,
  type Product,
  products,
  type RemediationLevel,
  remediationLevels,
  type Workload,
} from '../../server/access/terms/vocabulary.ts';
import {
  blocksOf,
  deviceGroupIds,
  deviceIds,
  extraPermissions,
  mentioned,
  questions,
  unheardOfPermission,
} from './random-question.ts';
import { liveResponse, plans, stated, unstated, withStated } from './random-stated.ts';
import type { Theme } from './random-theme.ts';
import { anything, themes } from './random-themes.ts';

/** A small tenant with a question about one of its people. */
export interface Scenario {
  readonly facts: TenantFacts;
  readonly person: string;
  readonly question: Question;
}

const peopleIds = ['ana', 'bob', 'cyd', 'dee', 'eli', 'bot'];
/** A principal of another tenant: in no group, and named in no role of a product's own model (S-77). */
const foreignId = 'partner';
const groupIds = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'];
const deletedIds = ['gone1', 'gone2'];
const unknownIds = ['lost'];
/** Names that are worth drawing for a question: what its requirement speaks of, and some of everything else. */
interface Pool {
  /** What the requirement speaks of. */
  readonly wanted: readonly string[];
  readonly permissions: readonly string[];
  readonly entraRoles: readonly string[];
  readonly legacyRoles: readonly string[];
  readonly options: readonly string[];
}

function some<Item>(items: readonly Item[], most: number, least = 0): fc.Arbitrary<Item[]> {
  const different = new Set(items).size;
  if (different === 0) return fc.constant([]);
  return fc.uniqueArray(fc.constantFrom(...items), {
    minLength: Math.min(least, different),
    maxLength: Math.min(most, different),
  });
}

const rarely = fc.integer({ min: 0, max: 15 }).map((number) => number === 15);
const mostly = rarely.map((happens) => !happens);

function poolFor(rulebook: Rulebook, question: Question): fc.Arbitrary<Pool> {
  const row = rulebook.capabilities.get(question.capability);
  const blocks = blocksOf(rulebook, question);
  const words = new Set(
    blocks.flatMap(({ byRegime }) =>
      [byRegime.unified, byRegime.legacy, byRegime.basic].flatMap((part) => (part ? mentioned(part) : [])),
    ),
  );
  if (!row) words.add(question.capability.replace('permission:', ''));
  const manage = [...words].map((word) => word.replace(/:read$/, ':manage'));
  const wanted = [...rulebook.permissions.keys()].filter((id) => words.has(id) || manage.includes(id));
  const maps = (permissions: readonly string[]) => permissions.some((permission) => wanted.includes(permission));
  const entra = [...rulebook.entraRoles.values()];
  const granting = entra.filter((role) => role.grants.length > 0).map((role) => role.id);
  const legacy = [...rulebook.legacyRoles.values()].filter((role) => role.system !== 'mde');
  const options = [...rulebook.legacyPermissions.values()];
  return fc.record({
    wanted: fc.constant(wanted),
    permissions: some([...rulebook.permissions.keys()], 3).map((more) => [
      ...wanted,
      ...more,
      'so.sd.newthing',
      unheardOfPermission,
    ]),
    entraRoles: some([...entra.map((role) => role.id), 'unheard-of'], 1).map((more) => [
      ...entra.filter((role) => words.has(role.id)).map((role) => role.id),
      ...granting,
      ...more,
    ]),
    legacyRoles: some(
      legacy.map((role) => role.key),
      8,
    ).map((more) => [
      ...legacy
        .filter((role) => words.has(role.key) || maps(role.permissions) || role.roles.some((key) => words.has(key)))
        .map((role) => role.key),
      ...legacy.filter((role) => role.system === 'mda').map((role) => role.key),
      ...more,
    ]),
    options: some(
      options.map((option) => option.id),
      2,
    ).map((more) => [
      ...options.filter((option) => words.has(option.id) || maps(option.permissions)).map((option) => option.id),
      ...more,
    ]),
  });
}

function people(): fc.Arbitrary<PersonFact[]> {
  const person = (id: string): fc.Arbitrary<PersonFact> => {
    const common = { id: fc.constant(id), displayName: fc.constant(id), enabled: mostly };
    if (id === 'bot') {
      return fc
        .record({ ...common, kind: fc.constant('ServicePrincipal'), userType: fc.constant('Member') })
        .chain(unstated);
    }
    const user = fc.record({
      ...common,
      kind: fc.constant('User'),
      userType: fc.constantFrom('Member', 'Member', 'Member', 'Guest'),
    });
    return withStated(user, stated('home', 5, fc.constantFrom('internal', 'external'))).chain(unstated);
  };
  const foreign: fc.Arbitrary<PersonFact> = fc.record({
    kind: fc.constant('ForeignPrincipal'),
    id: fc.constant(foreignId),
    displayName: fc.constant(foreignId),
    userType: fc.constant('Member'),
    via: fc.constantFrom('gdap', 'governance'),
    enabled: fc.constant(true),
  });
  return fc.tuple(...peopleIds.map(person), foreign);
}

function groups(person: string): fc.Arbitrary<GroupFact[]> {
  const group = (id: string): fc.Arbitrary<GroupFact> => {
    const plain = fc.record({
      id: fc.constant(id),
      displayName: fc.constant(id),
      members: fc
        .tuple(fc.boolean(), some([...peopleIds, ...groupIds, 'gone1'], 3))
        .map(([joins, others]) => [...new Set([...(joins ? [person] : []), ...others])]),
      eligible: some([...peopleIds, ...groupIds], 2),
    });
    return withStated(
      plain,
      stated('type', 3, fc.constantFrom(...groupTypes)),
      stated('isAssignableToRole', 2, fc.constantFrom(true, true, false)),
    );
  };
  return fc
    .integer({ min: 0, max: groupIds.length })
    .chain((count) => fc.tuple(...groupIds.slice(0, count).map(group)));
}

function entraHoldings(pool: Pool, principals: readonly string[]): fc.Arbitrary<EntraHolding[]> {
  const holding = fc.record({
    role: fc.constantFrom(...pool.entraRoles),
    principal: fc.constantFrom(...principals),
    state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'eligible' as const),
    scope: fc.constantFrom('/', '/', '/', '/administrativeUnits/au1'),
  });
  return fc.array(holding, { maxLength: 3 });
}

const scopes = [
  'mdi:domain:contoso.com',
  'mdi:ou:OU=Sales,DC=contoso',
  '/CloudSet/c1',
  '/SentinelScope/s1',
  '/',
  '/administrativeUnits/au1',
  '/weird/thing',
];

function unifiedRoles(pool: Pool, principals: readonly string[]): fc.Arbitrary<UnifiedRole[]> {
  const assignment: fc.Arbitrary<Omit<UnifiedAssignment, 'id'>> = fc.record({
    displayName: fc.constant('assignment'),
    principals: some(principals, 2, 1),
    dataSources: fc.oneof(
      { weight: 2, arbitrary: fc.constant('all' as const) },
      { weight: 3, arbitrary: some(products, 4, 1) },
    ),
    includeFutureDataSources: fc.boolean(),
    scopes: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: some(scopes, 2) }),
  });
  const role = fc.record({
    displayName: fc.constantFrom('Responder', 'Security Reader', 'Reader'),
    permissions: fc.oneof(
      { weight: 1, arbitrary: some(pool.permissions, 4) },
      { weight: 2, arbitrary: some(pool.wanted, 4, 1) },
    ),
    permissionSets: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            area: fc.constantFrom('so', 'sp', 'as', 'do', 'aicode'),
            level: fc.constantFrom('read' as const, 'manage' as const),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
    imported: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.oneof(
            fc.record({
              kind: fc.constant('legacyPermission' as const),
              legacy: fc.constantFrom(...pool.options, 'none'),
            }),
            fc.record({
              kind: fc.constant('legacyRole' as const),
              legacy: fc.constantFrom(...pool.legacyRoles, caseTeam),
            }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
    assignments: fc.array(assignment, { minLength: 1, maxLength: 2 }),
  });
  return fc.array(role, { maxLength: 3 }).map((roles) =>
    roles.map((one, place) => ({
      ...one,
      id: `role${place}`,
      imported: (one.imported as readonly ImportedPart[]).filter((part) => part.legacy !== 'none'),
      assignments: one.assignments.map((given, position) => ({ ...given, id: `role${place}#${position}` })),
    })),
  );
}

const caseTeam = 'mdo:roleGroup:Case team';

function legacyRoles(
  rulebook: Rulebook,
  pool: Pool,
  principals: readonly string[],
  groupPrincipals: readonly string[],
): fc.Arbitrary<LegacyRoleFact[]> {
  const fact = (
    key: string,
    system: LegacySystem,
    kind: LegacyRoleFact['kind'],
    inside: { permissions?: readonly string[]; roles?: readonly string[]; principals: readonly string[] },
  ): LegacyRoleFact => {
    const name = key.split(':').at(-1) ?? key;
    return { key, system, kind, id: name, displayName: name, permissions: [], roles: [], ...inside };
  };
  const endpoint = fc
    .array(fc.record({ permissions: some(pool.options, 3, 1), principals: some(groupPrincipals, 2, 1) }), {
      maxLength: 2,
    })
    .map((roles) => roles.map((role, place) => fact(`mde:tier${place}`, 'mde', 'role', role)));
  const administrator = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: some(groupPrincipals, 1).map((holders) => [
        fact('mde:administrator', 'mde', 'administrator', { principals: holders }),
      ]),
    },
  );
  const officeRoles = [...rulebook.legacyRoles.values()]
    .filter((row) => row.system === 'mdo' && row.kind === 'role')
    .map((row) => row.key);
  const ownGroup = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .record({ roles: some(officeRoles, 3), principals: some(principals, 1) })
        .map((inside) => [fact(caseTeam, 'mdo', 'roleGroup', inside)]),
    },
  );
  const named = fc
    .uniqueArray(
      fc.record({ key: fc.constantFrom(...new Set(pool.legacyRoles)), principals: some(principals, 2, 1) }),
      {
        maxLength: 4,
        selector: (held) => held.key,
      },
    )
    .map((held) =>
      held.flatMap((one) => {
        const row = rulebook.legacyRoles.get(one.key);
        return row ? [fact(row.key, row.system, row.kind, { principals: one.principals })] : [];
      }),
    );
  return fc.tuple(endpoint, administrator, ownGroup, named).map((parts) => parts.flat());
}

function deviceGroups(groupPrincipals: readonly string[]): fc.Arbitrary<DeviceGroupFact[]> {
  const drawn = withStated(fc.record({ access: some(groupPrincipals, 2) }), remediationLevel('remediationLevel'));
  return fc
    .record({
      ranks: fc.shuffledSubarray([1, 2, 3, 7], { minLength: 3, maxLength: 3 }),
      groups: fc.array(drawn, { maxLength: 3 }),
    })
    .map(({ ranks, groups: some_ }) =>
      some_.map((one, place) => ({
        id: deviceGroupIds[place] ?? '',
        displayName: deviceGroupIds[place] ?? '',
        rank: ranks[place] ?? 9,
        ...one,
      })),
    );
}

function devices(): fc.Arbitrary<DeviceFact[]> {
  return fc.tuple(
    ...deviceIds.map((id) =>
      withStated(
        some(deviceGroupIds, 3).map((matches) => ({ id, displayName: `${id}.contoso.com`, tags: [], matches })),
        stated('osPlatform', 2, fc.constantFrom('WindowsServer2022', 'windowsserver2016', 'Windows11', 'Linux')),
      ),
    ),
  );
}

function remediationLevel<Key extends string>(key: Key) {
  return stated(key, 2, fc.constantFrom<RemediationLevel>('none', ...remediationLevels));
}

const switches: readonly Workload[] = ['MDE', 'MDVM', 'MDO', 'EXO', 'MDI', 'MDA', 'MDC', 'XSPM', 'SENT', 'IOT'];

function tenant(rulebook: Rulebook, pool: Pool, person: string): fc.Arbitrary<TenantFacts> {
  return groups(person).chain((groupFacts) => {
    const groupPrincipals = [...groupFacts.map((group) => group.id), ...deletedIds, ...unknownIds];
    const ownPrincipals = [...(person === foreignId ? [] : [person]), ...groupPrincipals, ...peopleIds.slice(0, 2)];
    const principals = [...ownPrincipals, foreignId, ...(person === foreignId ? [person, person, person] : [])];
    const onLists = [...groupPrincipals, ...(person === foreignId ? [person] : [])];
    const known = new Set([...peopleIds, ...groupPrincipals]);
    const plain = fc
      .record({
        tenant: fc.constant({ id: 'random', displayName: 'Random' }),
        available: fc.oneof(
          { weight: 3, arbitrary: fc.constant<Product[]>([...products]) },
          { weight: 1, arbitrary: fc.subarray<Product>([...products], { minLength: 1 }) },
        ),
        activated: fc.oneof(
          { weight: 1, arbitrary: fc.constant<Workload[]>(['MDE', 'MDO', 'EXO', 'MDI', 'MDA', 'SENT']) },
          { weight: 4, arbitrary: fc.subarray<Workload>([...switches]) },
        ),
        legacyRbac: fc.boolean(),
        scopedDeploymentForMdiAlerts: rarely,
        groups: fc.constant(
          groupFacts.map((group) => ({
            ...group,
            members: group.members.filter((id) => known.has(id)),
            eligible: group.eligible.filter((id) => known.has(id)),
          })),
        ),
        entraHoldings: entraHoldings(pool, principals),
        extraEntraRoles: fc.constant([{ id: 'unheard-of', displayName: 'Security Reader' }]),
        unifiedRoles: unifiedRoles(pool, principals),
        legacyRoles: legacyRoles(rulebook, pool, ownPrincipals, groupPrincipals),
        deviceGroups: deviceGroups(onLists),
        ungroupedAccess: some(onLists, 1),
        deletedPrincipals: fc.constant(deletedIds),
        unknownPrincipals: fc.constant(unknownIds),
        extraPermissions: fc.constant(extraPermissions),
        coverage: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          {
            weight: 1,
            arbitrary: fc.uniqueArray(
              fc.record({
                kind: fc.constantFrom(...factKinds),
                state: fc.constantFrom('complete' as const, 'partial' as const, 'missing' as const),
              }),
              { minLength: 1, maxLength: 3, selector: (source) => source.kind },
            ),
          },
          { weight: 1, arbitrary: membersOf(groupFacts.map(({ id }) => id)) },
        ),
        people: people(),
        devices: devices(),
      })
      .map((facts) => ({
        ...facts,
        devices: facts.devices.map((device) => ({
          ...device,
          matches: device.matches.filter((id) => facts.deviceGroups.some((group) => group.id === id)),
        })),
      }));
    return withStated(
      plain,
      remediationLevel('ungroupedRemediationLevel'),
      stated('liveResponse', 3, liveResponse()),
      stated('plans', 3, plans()),
    );
  });
}

/** The members of some groups are not known completely, perhaps beside another kind of data. */
function membersOf(ids: readonly string[]): fc.Arbitrary<FactCoverage[]> {
  const others = factKinds.filter((kind) => kind !== 'members');
  return fc
    .record({ groups: fc.subarray([...ids]), more: fc.option(fc.constantFrom(...others), { nil: undefined }) })
    .map(({ groups, more }) => [
      { kind: 'members', state: 'partial', groups },
      ...(more === undefined ? [] : [{ kind: more, state: 'missing' as const }]),
    ]);
}

/** Questions name device groups that the tenant has. */
function fit(question: Question, facts: TenantFacts): Question {
  const { deviceGroup, ...others } = question.on;
  const isKnown = deviceGroup === ungroupedId || facts.deviceGroups.some((group) => group.id === deviceGroup);
  return deviceGroup === undefined || isKnown
    ? question
    : { ...question, on: { ...others, deviceGroup: facts.deviceGroups[0]?.id ?? ungroupedId } };
}

/** What no document can say: a principal of another tenant in a role of a product's own model. */
function withoutForeignRoles(facts: TenantFacts): TenantFacts {
  const legacyRoles = facts.legacyRoles.map((role) => ({
    ...role,
    principals: role.principals.filter((id) => id !== foreignId),
  }));
  return { ...facts, legacyRoles };
}

function painted(rulebook: Rulebook, question: Question, person: string, theme?: Theme): fc.Arbitrary<TenantFacts> {
  const facts = poolFor(rulebook, question).chain((pool) => tenant(rulebook, pool, person));
  if (!theme) return facts;
  return fc
    .tuple(facts, theme.paint(rulebook, person, question))
    .map(([plain, paint]) => withoutForeignRoles(paint(plain)));
}

/** Scenarios about one theme, or about anything. */
export function scenariosAbout(rulebook: Rulebook, theme?: Theme): fc.Arbitrary<Scenario> {
  return fc
    .tuple(questions(rulebook, theme), fc.constantFrom('ana', 'ana', 'ana', 'ana', 'bot', foreignId))
    .chain(([question, person]) =>
      painted(rulebook, question, person, theme).map((facts) => ({ facts, person, question: fit(question, facts) })),
    );
}

export function scenarios(rulebook: Rulebook): fc.Arbitrary<Scenario> {
  return fc.oneof(
    { weight: anything, arbitrary: scenariosAbout(rulebook) },
    ...themes.map(([theme, weight]) => ({ weight, arbitrary: scenariosAbout(rulebook, theme) })),
  );
}
