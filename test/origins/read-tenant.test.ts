import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { products } from '../../server/access/terms/vocabulary.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { catalogue, factsOf, problemsOf, tenant, warningsOf } from '../tenant/documents.ts';

const everyField = `
whycan: tenant/1
tenant: { id: contoso, displayName: Contoso }
asOf: 2026-11-20T08:00:00Z

workloads:
  available: [MDE, MDO, MDI, MDA, XSPM]
  urbac: [MDE, MDO]
  mde: { legacyRbac: on }
  mda: { scopedDeploymentForMdiAlerts: false }

users:
  - ana
  - { id: bob, displayName: Bob, userPrincipalName: bob@contoso.com, accountEnabled: false, userType: Guest }
servicePrincipals: [ { id: app1, displayName: Hunter app } ]

groups:
  SOC: [ana, Tier2]
  Tier2: { displayName: SOC tier 2, members: [bob], eligible: [ana], isAssignableToRole: true }

entraRoles:
  Security Reader: [ana, SOC]
  Security Administrator:
    active: [app1]
    eligible: [bob]
    scoped: [ { principal: bob, scope: /administrativeUnits/au1 } ]

urbacRoles:
  - id: resp
    displayName: Responder
    permissions: [so.sd.basics, as.authz:manage]
    permissionSets: [ { area: so, level: manage } ]
    importedFrom: { system: mde, permissions: [Live response capabilities - advanced] }
    assignments:
      - { id: a1, displayName: EMEA, principals: [SOC, ana], dataSources: [MDE], includeFutureDataSources: false, scopes: [] }
      - { principals: [bob, old-app], dataSources: all }

legacyRoles:
  mde:
    - { id: T2, displayName: Tier 2, permissions: [Alerts investigation], groups: [SOC] }
    - { builtIn: administrator, groups: [Tier2] }
  mdo:
    roles:      { Manage Alerts: [bob] }
    roleGroups: { Security Reader: [ana], Case team: { roles: [Search and Purge, Preview], members: [ana] } }
  exo:   { roles: { Tenant AllowBlockList Manager: [ana] }, roleGroups: { Hygiene Management: [bob] } }
  mdi:   { Viewer: [ana], User: [], Admin: [] }
  mda:   { Security operator: [bob], App/instance admin: [ana] }
  sent:  { Microsoft Sentinel Reader: [ana] }

deviceGroups:
  - { id: Servers, displayName: Servers, rank: 1, access: [SOC], remediationLevel: full,
      rule: { name: { startsWith: [srv] }, tag: { equals: [prod] }, osPlatform: [WindowsServer2022] } }
ungroupedDevices: { access: [] }
devices:
  - { id: srv1, displayName: srv1.contoso.com, matches: [Servers] }
  - { id: pc1, displayName: pc1, domain: contoso.com, tags: [prod], osPlatform: Windows11 }

deletedPrincipals: [old-app]
extraEntraRoles: [ { id: 11111111-2222-3333-4444-555555555555, displayName: Contoso helpers } ]
extraPermissions:
  - { id: so.sd.newthing, displayName: New thing, area: so, level: manage }
sources: [ { kind: users, state: complete }, { kind: deviceGroupAccess, state: missing } ]
`;

const securityReader = '5d6b6bb7-de71-4623-b4af-96380a352509';
const securityAdministrator = '194ae4cb-b126-40b2-bd5b-6091b380977d';

describe('a document that shows every field', () => {
  const facts = factsOf(everyField);

  it('says who there is', () => {
    expect(facts.people).toEqual([
      { kind: 'User', id: 'ana', displayName: 'ana', userType: 'Member', enabled: true },
      {
        kind: 'User',
        id: 'bob',
        displayName: 'Bob',
        userPrincipalName: 'bob@contoso.com',
        userType: 'Guest',
        enabled: false,
      },
      { kind: 'ServicePrincipal', id: 'app1', displayName: 'Hunter app', userType: 'Member', enabled: true },
    ]);
    expect(facts.groups).toEqual([
      { id: 'SOC', displayName: 'SOC', members: ['ana', 'Tier2'], eligible: [] },
      { id: 'Tier2', displayName: 'SOC tier 2', isAssignableToRole: true, members: ['bob'], eligible: ['ana'] },
    ]);
  });

  it('says who holds which directory role, active, eligible or in a scope', () => {
    expect(facts.entraHoldings).toEqual([
      { role: securityReader, principal: 'ana', state: 'active', scope: '/' },
      { role: securityReader, principal: 'SOC', state: 'active', scope: '/' },
      { role: securityAdministrator, principal: 'app1', state: 'active', scope: '/' },
      { role: securityAdministrator, principal: 'bob', state: 'eligible', scope: '/' },
      { role: securityAdministrator, principal: 'bob', state: 'active', scope: '/administrativeUnits/au1' },
    ]);
  });

  it('says what unified roles permit and where', () => {
    expect(facts.unifiedRoles).toEqual([
      {
        id: 'resp',
        displayName: 'Responder',
        permissions: ['so.sd.basics', 'as.authz:manage'],
        permissionSets: [{ area: 'so', level: 'manage' }],
        imported: [{ kind: 'legacyPermission', legacy: 'live-response-advanced' }],
        assignments: [
          {
            id: 'a1',
            displayName: 'EMEA',
            principals: ['SOC', 'ana'],
            dataSources: ['MDE'],
            includeFutureDataSources: false,
            scopes: [],
          },
          {
            id: 'resp#2',
            displayName: 'resp#2',
            principals: ['bob', 'old-app'],
            dataSources: 'all',
            includeFutureDataSources: true,
            scopes: [],
          },
        ],
      },
    ]);
  });

  it('says who holds which role of a product', () => {
    const shown = facts.legacyRoles.map(({ key, kind, principals }) => [key, kind, ...principals].join(' '));
    expect(shown).toEqual([
      'mde:T2 role SOC',
      'mde:administrator administrator Tier2',
      'mdo:role:Manage Alerts role bob',
      'mdo:roleGroup:Security Reader roleGroup ana',
      'mdo:roleGroup:Case team roleGroup ana',
      'exo:role:Tenant AllowBlockList Manager role ana',
      'exo:roleGroup:Hygiene Management roleGroup bob',
      'mdi:Viewer role ana',
      'mdi:User role',
      'mdi:Admin role',
      'mda:Security operator role bob',
      'mda:App/instance admin role ana',
      'sent:Microsoft Sentinel Reader role ana',
    ]);
    expect(facts.legacyRoles[0]).toMatchObject({ id: 'T2', permissions: ['alerts-investigation'] });
    expect(facts.legacyRoles[1]).toMatchObject({
      id: 'administrator',
      displayName: 'Microsoft Defender for Endpoint Administrator',
    });
    expect(facts.legacyRoles[4]).toMatchObject({ roles: ['mdo:role:Search and Purge', 'mdo:role:Preview'] });
  });

  it('says what devices there are and which rules they meet', () => {
    expect(facts.deviceGroups).toEqual([
      {
        id: 'Servers',
        displayName: 'Servers',
        rank: 1,
        access: ['SOC'],
        remediationLevel: 'full',
        rule: {
          name: { startsWith: ['srv'] },
          tag: { equals: ['prod'] },
          osPlatform: { equals: ['WindowsServer2022'] },
        },
      },
    ]);
    expect(facts.devices).toEqual([
      { id: 'srv1', displayName: 'srv1.contoso.com', tags: [], matches: ['Servers'] },
      { id: 'pc1', displayName: 'pc1', domain: 'contoso.com', tags: ['prod'], osPlatform: 'Windows11', matches: [] },
    ]);
  });

  it('says everything else', () => {
    expect(facts).toMatchObject({
      tenant: { id: 'contoso', displayName: 'Contoso' },
      asOf: '2026-11-20T08:00:00Z',
      available: ['MDE', 'MDO', 'MDI', 'MDA', 'XSPM'],
      activated: ['MDE', 'MDO'],
      legacyRbac: true,
      scopedDeploymentForMdiAlerts: false,
      ungroupedAccess: [],
      deletedPrincipals: ['old-app'],
      extraEntraRoles: [{ id: '11111111-2222-3333-4444-555555555555', displayName: 'Contoso helpers' }],
      extraPermissions: [{ id: 'so.sd.newthing', displayName: 'New thing', area: 'so', level: 'manage' }],
      coverage: [
        { kind: 'users', state: 'complete' },
        { kind: 'deviceGroupAccess', state: 'missing' },
      ],
    });
  });

  it('means the same as JSON', () => {
    const written = { whycan: 'tenant/1', tenant: { id: 't' }, users: ['ana'], groups: { SOC: ['ana'] } };
    const yaml = 'whycan: tenant/1\ntenant: { id: t }\nusers: [ana]\ngroups: { SOC: [ana] }';
    expect(factsOf(JSON.stringify(written, null, 2), 't.tenant.json')).toEqual(factsOf(yaml));
  });
});

describe('the smallest document', () => {
  it('has every default', () => {
    expect(factsOf('whycan: tenant/1\ntenant: { id: t }\nusers: []')).toEqual({
      tenant: { id: 't', displayName: 't' },
      available: products,
      activated: [],
      legacyRbac: false,
      scopedDeploymentForMdiAlerts: false,
      people: [],
      groups: [],
      entraHoldings: [],
      extraEntraRoles: [],
      unifiedRoles: [],
      legacyRoles: [],
      deviceGroups: [],
      ungroupedAccess: [],
      devices: [],
      deletedPrincipals: [],
      extraPermissions: [],
      coverage: [],
    });
  });
});

describe('problems', () => {
  it('come all at once, each with file, line, column, path and hint', () => {
    const text = tenant(
      [
        'groups:',
        '  SOC: [ana, Tier3]',
        '  Tier2: { members: [bob], elegible: [ana] }',
        'deviceGroups:',
        '  - { id: Servers, rank: 1, access: [ana] }',
      ].join('\n'),
      '\n  - ana\n  - bob\n  - { id: ana }\n  - 007',
    );
    expect(problemsOf(text)).toEqual([
      'x.tenant.yaml:6:11 users[2].id: duplicate "ana", first at line 4',
      'x.tenant.yaml:7:5 users[3].id: 007 is not read as text unless it is quoted (quote it: "007")',
      'x.tenant.yaml:9:14 groups.SOC.members[1]: no user, service principal or group has the id "Tier3" (did you mean "Tier2"?)',
      'x.tenant.yaml:10:28 groups.Tier2.elegible: unknown field "elegible"; did you mean "eligible"?',
      'x.tenant.yaml:12:38 deviceGroups[0].access[0]: "ana" is a user, but user access accepts groups only (add it to a group and name that group here)',
    ]);
  });

  it.each([
    ['deviceGroups: [{ id: D1 }]', 'deviceGroups[0].rank'],
    ['deviceGroups: [{ id: D1, rank: 0 }]', 'deviceGroups[0].rank'],
    ['deviceGroups: [{ id: ungrouped, rank: 1, access: [SOC] }]', 'deviceGroups[0].id'],
    ['deviceGroups: [5]', 'deviceGroups[0]'],
    ['asOf: someday', 'asOf'],
    ['devices: [{ displayName: x }]', 'devices[0].id'],
    ['urbacRoles: [{ id: r, assignments: [{ principals: [ana] }] }]', 'urbacRoles[0].assignments[0].dataSources'],
    ['urbacRoles: [{ id: r, permissionSets: [{ area: so, level: write }] }]', 'urbacRoles[0].permissionSets[0].level'],
    ['sources: [{ kind: bogus, state: complete }]', 'sources[0].kind'],
    ['extraPermissions: [{ id: q, area: so }]', 'extraPermissions[0].level'],
    ['entraRoles: 5', 'entraRoles'],
    ['legacyRoles: { mde: [{ builtIn: boss, groups: [] }] }', 'legacyRoles.mde[0].builtIn'],
    ['servicePrincipals: [{ id: app, accountEnabled: maybe }]', 'servicePrincipals[0].accountEnabled'],
  ])('of the shape hide no others and bring none: %s', (line, path) => {
    const head = 'whycan: tenant/1\ntenant: { id: t }\nusers: [ana, ana]\ngroups: { SOC: [ghost] }\n';
    const paths = problemsOf(head + line).map((problem) => /^\S*?:\d+:\d+ (\S+):/.exec(problem)?.[1]);
    expect(paths).toEqual(['users[1].id', 'groups.SOC.members[0]', path]);
  });

  it('have lines in JSON too', () => {
    const text =
      '{\n  "whycan": "tenant/1",\n  "tenant": { "id": "t" },\n  "users": [\n    "ana",\n    { "id": "ana" }\n  ]\n}';
    expect(problemsOf(text, 'x.json')).toEqual(['x.json:6:13 users[1].id: duplicate "ana", first at line 5']);
  });

  it('are counted when there are too many to list', () => {
    const members = Array.from({ length: 60_000 }, (_, index) => `nobody${index}`).join(', ');
    const problems = problemsOf(tenant(`groups: { SOC: [${members}] }`));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)).toBe('x.tenant.yaml: only the first 1000 of 60000 problems are listed');
  });
});

describe('the sample tenant', () => {
  it('is valid and warns of exactly what it shows on purpose', () => {
    const file = 'contoso.tenant.yaml';
    const text = readFileSync(new URL(`../../seed/${file}`, import.meta.url), 'utf8');
    const reading = readTenant(text, { file, catalogue });
    expect('problems' in reading ? reading.problems : []).toEqual([]);
    const ids = warningsOf(text).map(({ id }) => id);
    expect([...new Set(ids)].sort()).toEqual([
      'assignment-without-principals',
      'device-group-access-without-role',
      'duplicate-role-name',
      'group-kind-without-effect',
      'known-entra-role',
      'known-permission',
      'name-collision',
      'permission-without-prerequisite',
      'principal-deleted',
      'principal-unknown',
      'role-without-assignment',
      'unknown-entra-role',
      'unknown-legacy-role',
    ]);
  });
});
