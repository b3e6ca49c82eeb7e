import fc from 'fast-check';
import type { LegacyRoleFact, UnifiedAssignment, UnifiedRole } from '../../server/access/terms/facts.ts';
import type { Workload } from '../../server/access/terms/vocabulary.ts';
import { kinds, liveResponseSettings } from './random-kind-themes.ts';
import { hunting, officeLegs } from './random-office-themes.ts';
import { activeRole, holders, place, type Theme } from './random-theme.ts';

const cloudApps: Theme = {
  name: 'local roles of Cloud Apps against directory roles',
  isAbout: (row) => row.products.has('MDA') || row.products.has('MDI'),
  permissions: ['so.sd.basics', 'so.sd.alerts', 'as.tuning'],
  workloads: ['MDA', 'MDA', 'MDI'],
  paint: (rulebook, person) => {
    const rows = [...rulebook.legacyRoles.values()].filter((row) => row.system === 'mda');
    const keys = [...rows, ...rows.filter((row) => row.isUnsupported)].map((row) => row.key);
    const directory = [...rulebook.entraRoles.values()]
      .filter((role) => role.grants.some((grant) => grant.products.includes('MDA')))
      .map((role) => role.id);
    return fc
      .record({
        key: fc.option(fc.constantFrom(...keys)),
        place,
        holdings: activeRole(directory, person),
        scoped: fc.boolean(),
      })
      .map((drawn) => (facts) => {
        const local = facts.legacyRoles.filter((role) => role.key !== drawn.key);
        return {
          ...facts,
          activated: facts.activated.filter((code) => code !== 'MDA'),
          scopedDeploymentForMdiAlerts: drawn.scoped,
          entraHoldings: drawn.holdings,
          unifiedRoles: [],
          legacyRoles:
            drawn.key === null ? local : [...local, localRole(drawn.key, holders(facts, person, drawn.place))],
        };
      });
  },
};

function localRole(key: string, principals: readonly string[]): LegacyRoleFact {
  const name = key.replace(/^mda:/, '');
  return { key, system: 'mda', kind: 'role', id: name, displayName: name, permissions: [], roles: [], principals };
}

const exposure: Theme = {
  name: 'scopes of Identity against Exposure Management',
  isAbout: (row) => row.section === 'XSPM' || row.id === 'mdi.assessments.view',
  permissions: ['sp.exposure:read', 'sp.exposure:manage'],
  workloads: ['XSPM', 'MDI'],
  paint: (rulebook, person) => {
    const directory = [...rulebook.entraRoles.values()].filter((role) => role.grants.length > 0).map((role) => role.id);
    const scopes = fc.constantFrom(
      [],
      ['mdi:domain:contoso.com'],
      ['mdi:ou:OU=Sales'],
      ['mdi:ou:OU=Sales', '/'],
      ['/odd'],
    );
    const role = fc
      .record({ place, scopes, all: fc.boolean() })
      .map(({ place: where, scopes: narrow, all }) => ({ where, narrow, all }));
    return fc
      .record({
        roles: fc.array(role, { minLength: 1, maxLength: 2 }),
        holdings: activeRole(directory, person),
        active: fc.boolean(),
      })
      .map((drawn) => (facts) => ({
        ...facts,
        activated: drawn.active ? [...new Set<Workload>([...facts.activated, 'MDI'])] : facts.activated,
        entraHoldings: drawn.holdings,
        unifiedRoles: drawn.roles.map(({ where, narrow, all }, index): UnifiedRole => {
          const id = `scoped${index}`;
          const dataSources: UnifiedAssignment['dataSources'] = all ? 'all' : ['MDI', 'XSPM'];
          const principals = holders(facts, person, where);
          const assignment = {
            id: `${id}#0`,
            displayName: id,
            principals,
            dataSources,
            includeFutureDataSources: false,
            scopes: narrow,
          };
          const permissions = ['sp.exposure:manage', 'so.sd.basics'];
          return { id, displayName: id, permissions, permissionSets: [], imported: [], assignments: [assignment] };
        }),
      }));
  },
};

const imports: Theme = {
  name: 'roles imported from Office 365',
  isAbout: (row) => row.section === 'MDO' || row.id === 'copilot.phishingAgent',
  permissions: ['so.sd.basics', 'so.raw.meta', 'so.raw.content'],
  workloads: ['MDO', 'EXO'],
  paint: (rulebook, person) => {
    const keys = [...rulebook.legacyRoles.values()]
      .filter((row) => row.permissions.includes('so.raw.content') || row.roles.includes('mdo:role:Preview'))
      .map((row) => row.key);
    return fc.record({ key: fc.constantFrom(...keys), place }).map((drawn) => (facts) => {
      const principals = holders(facts, person, drawn.place);
      const assignment = {
        id: 'imported#0',
        displayName: 'Imported',
        principals,
        dataSources: 'all',
        includeFutureDataSources: true,
        scopes: [],
      } as const;
      const imported = [{ kind: 'legacyRole', legacy: drawn.key }] as const;
      const role = {
        id: 'imported',
        displayName: 'Imported',
        permissions: [],
        permissionSets: [],
        imported,
        assignments: [assignment],
      };
      return {
        ...facts,
        activated: [...new Set<Workload>([...facts.activated, 'MDO'])],
        entraHoldings: [],
        unifiedRoles: [role],
      };
    });
  },
};

const endpoint: Theme = {
  name: 'Endpoint before Unified RBAC',
  isAbout: (row) => row.products.has('MDE') || row.products.has('IOT'),
  permissions: ['so.sd.basics', 'so.sd.response', 'as.authz:manage', 'as.system:read'],
  workloads: ['MDE', 'MDVM', 'IOT'],
  paint: (rulebook, person) => {
    const directory = [...rulebook.entraRoles.values()]
      .filter(
        (role) => role.legacyEndpoint !== undefined || role.grants.some((grant) => grant.products.includes('MDE')),
      )
      .flatMap((role) => (role.legacyEndpoint === undefined ? [role.id] : Array(4).fill(role.id)));
    return fc
      .record({ holdings: activeRole(directory, person), administrates: fc.boolean(), place })
      .map((drawn) => (facts) => {
        const groups = holders(facts, person, drawn.place).filter((id) => id !== person);
        const others = facts.legacyRoles.filter((role) => role.kind !== 'administrator');
        const builtIn: LegacyRoleFact = {
          key: 'mde:administrator',
          system: 'mde',
          kind: 'administrator',
          id: 'administrator',
          displayName: 'administrator',
          permissions: [],
          roles: [],
          principals: groups,
        };
        return {
          ...facts,
          activated: facts.activated.filter((code) => code !== 'MDE' && code !== 'MDVM'),
          entraHoldings: drawn.holdings,
          legacyRoles: drawn.administrates ? [...others, builtIn] : others,
        };
      });
  },
};

/** Themes with how often they come, beside `anything`; those where most rules meet come most often. */
export const anything = 6;
export const themes: readonly (readonly [Theme, number])[] = [
  [cloudApps, 1],
  [exposure, 1],
  [imports, 1],
  [endpoint, 3],
  [officeLegs, 4],
  [hunting, 3],
  [kinds, 3],
  [liveResponseSettings, 2],
];

/** Those in which holding one thing takes another away. */
export const takingThemes: readonly Theme[] = [cloudApps, exposure];
