import fc from 'fast-check';
import type { GroupFact, LegacyRoleFact } from '../../server/access/terms/facts.ts';
import { groupTypes, type Product, type RemediationLevel } from '../../server/access/terms/vocabulary.ts';
import { liveResponse, stated, withStated } from './random-stated.ts';
import { activeRole, incomplete, isForeign, roleOn, type Theme, wordsOf } from './random-theme.ts';

const outer = 'Outer';
const inner = 'Inner';

function kindOfGroup() {
  return withStated(
    fc.constant({}),
    stated('type', 2, fc.constantFrom(...groupTypes)),
    stated('isAssignableToRole', 2, fc.constantFrom(true, true, false)),
  );
}

function group(id: string, members: readonly string[], kind: Partial<GroupFact>): GroupFact {
  return { id, displayName: id, members, eligible: [], ...kind };
}

export const kinds: Theme = {
  name: 'kinds of people and groups where everything hangs on one group',
  isAbout: () => true,
  permissions: ['so.sd.basics', 'so.sd.response', 'so.raw.meta', 'sp.exposure:read'],
  workloads: ['MDE', 'MDO', 'MDI', 'MDA', 'SENT', 'XSPM'],
  paint: (rulebook, person, question) => {
    const words = wordsOf(rulebook, question);
    const named = [...rulebook.permissions.keys()].filter((id) => words.has(id) || question.capability.endsWith(id));
    const permissions = named.length > 0 ? named : ['so.sd.basics'];
    const directory = [...rulebook.entraRoles.values()].filter((role) => role.grants.length > 0 || words.has(role.id));
    const options = [...rulebook.legacyPermissions.values()].filter(
      (option) => words.has(option.id) || option.permissions.some((id) => permissions.includes(id)),
    );
    return fc
      .record({
        kinds: fc.tuple(kindOfGroup(), kindOfGroup()),
        isDirect: fc.boolean(),
        isNested: fc.boolean(),
        role: fc.option(fc.constantFrom(...directory.map(({ id }) => id)), { freq: 1 }),
        granted: fc.option(fc.subarray(permissions, { minLength: 1 }), { freq: 2 }),
        dataSources: fc.constantFrom<readonly Product[] | 'all'>('all', 'all', ['MDI', 'XSPM', 'SENT']),
        scopes: fc.constantFrom<readonly string[]>([], [], ['mdi:domain:contoso.com'], ['/odd']),
        options: fc.subarray(options.map(({ id }) => id)),
        hasAccess: fc.boolean(),
        coverage: incomplete('groupTypes', 'members', 'entraRoles', 'users'),
      })
      .map((drawn) => (facts) => {
        const own = isForeign(facts, person) ? [] : [person];
        const principal = own.length === 0 ? person : outer;
        const outerMembers = [...(drawn.isDirect ? own : []), ...(drawn.isNested ? [inner] : [])];
        const role = roleOn('kinds', drawn.granted ?? [], drawn.dataSources, principal, drawn.scopes);
        const tier: LegacyRoleFact = {
          key: 'mde:kinds',
          system: 'mde',
          kind: 'role',
          id: 'kinds',
          displayName: 'kinds',
          permissions: drawn.options,
          roles: [],
          principals: [outer],
        };
        return {
          ...facts,
          coverage: drawn.coverage,
          groups: [group(outer, outerMembers, drawn.kinds[0]), group(inner, own, drawn.kinds[1])],
          entraHoldings: drawn.role === null ? [] : [{ role: drawn.role, principal, state: 'active', scope: '/' }],
          unifiedRoles: drawn.granted === null ? [] : [role],
          legacyRoles: drawn.options.length > 0 ? [tier] : [],
          deviceGroups: facts.deviceGroups.map((one) => ({ ...one, access: drawn.hasAccess ? [outer] : [] })),
          ungroupedAccess: drawn.hasAccess ? [outer, 'gone1'] : [],
        };
      });
  },
};

export const liveResponseSettings: Theme = {
  name: 'live response where permissions are there',
  isAbout: (row) => [...row.products.values()].some((block) => block.usesLiveResponse),
  permissions: ['so.sd.lr.basic', 'so.sd.lr.adv'],
  workloads: ['MDE'],
  paint: (rulebook, person, question) => {
    const words = wordsOf(rulebook, question);
    const administrators = [...rulebook.entraRoles.values()].filter((role) => role.seesEveryDevice);
    const permissions = [...rulebook.permissions.keys()].filter((id) => words.has(id));
    const levels = fc.array(fc.constantFrom<RemediationLevel | undefined>('none', 'none', 'full', undefined), {
      minLength: 4,
      maxLength: 4,
    });
    return fc
      .record({
        switches: stated('liveResponse', 4, liveResponse()),
        levels,
        isSeen: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        coverage: incomplete('tenantSettings', 'deviceGroups', 'deviceGroupAccess', 'workloads', 'users'),
        isUnified: fc.boolean(),
        holdings: activeRole(
          administrators.map(({ id }) => id),
          person,
        ),
      })
      .map((drawn) => (facts) => {
        const { liveResponse: _settings, ungroupedRemediationLevel: _level, ...others } = facts;
        const level = (place: number) => {
          const remediationLevel = drawn.levels[place];
          return remediationLevel === undefined ? {} : { remediationLevel };
        };
        const ungroupedLevel = drawn.levels[3];
        return {
          ...others,
          ...drawn.switches,
          ...(ungroupedLevel === undefined ? {} : { ungroupedRemediationLevel: ungroupedLevel }),
          coverage: drawn.coverage,
          activated: drawn.isUnified ? [...new Set([...facts.activated, 'MDE' as const])] : facts.activated,
          entraHoldings: drawn.holdings,
          unifiedRoles: [...facts.unifiedRoles, roleOn('responder', permissions, 'all', person)],
          deviceGroups: facts.deviceGroups.map(({ remediationLevel: _before, ...one }, place) => ({
            ...one,
            ...level(place),
            access: drawn.isSeen[place] ? [] : one.access,
          })),
          ungroupedAccess: drawn.isSeen[3] ? [] : ['gone1'],
        };
      });
  },
};
