import { describe, expect, it } from 'vitest';
import { factsOf, problemsOf, tenant, warningsOf } from '../tenant/documents.ts';

function role(lines: string, rest = ''): string {
  return tenant(`urbacRoles:\n  - { id: r, ${lines} }\n${rest}`);
}

describe('S-01 YAML 1.2 or JSON, in UTF-8 with or without BOM', () => {
  it('on and off are words, not truth values', () => {
    expect(factsOf(tenant('workloads: { mde: { legacyRbac: on } }')).legacyRbac).toBe(true);
    expect(factsOf(tenant('workloads: { mde: { legacyRbac: off } }')).legacyRbac).toBe(false);
    expect(problemsOf(tenant('workloads: { mde: { legacyRbac: true } }'))).toEqual([
      'x.tenant.yaml:4:33 workloads.mde.legacyRbac: expected one of on, off',
    ]);
  });
  it('a BOM is no part of the text', () => {
    expect(factsOf(`\uFEFF${tenant('')}`).tenant.id).toBe('contoso');
    expect(factsOf('\uFEFF{"whycan":"tenant/1","tenant":{"id":"t"},"users":[]}', 't.json').tenant.id).toBe('t');
  });
  it('a file that is called JSON must be JSON', () => {
    expect(problemsOf(tenant(''), 't.json')[0]).toBe('t.json:1:1: not valid JSON: expected a value');
  });
  it('numbers and times of older YAML stay text where they are quoted', () => {
    expect(factsOf(tenant('', '["007", "1:20", 2026-11-20]')).people.map(({ id }) => id)).toEqual([
      '007',
      '1:20',
      '2026-11-20',
    ]);
  });
});

describe('S-02 what is required and what is default', () => {
  it('whycan, tenant.id and users are required', () => {
    expect(problemsOf('{}')).toEqual([
      'x.tenant.yaml:1:1 whycan: is missing; expected tenant/1, the version of the format of tenant documents',
      'x.tenant.yaml:1:1 tenant: is missing; expected a mapping with the fields id, displayName',
      'x.tenant.yaml:1:1 users: is missing; expected a list of users',
    ]);
    expect(problemsOf('whycan: tenant/1\ntenant: {}\nusers: []')).toEqual(['x.tenant.yaml:2:9 tenant.id: is missing']);
  });
  it('an assignment says its data sources', () => {
    expect(problemsOf(role('assignments: [{ principals: [ana] }]'))).toEqual([
      'x.tenant.yaml:5:28 urbacRoles[0].assignments[0].dataSources: is missing; expected "all" or a list of workload codes',
    ]);
  });
  it('ranks are unique, gaps are allowed', () => {
    expect(problemsOf(tenant('deviceGroups: [{ id: a, rank: 1 }, { id: b, rank: 7 }]'))).toEqual([]);
    expect(problemsOf(tenant('deviceGroups:\n  - { id: a, rank: 2 }\n  - { id: b, rank: 2 }'))).toEqual([
      'x.tenant.yaml:6:20 deviceGroups[1].rank: duplicate rank 2, first at line 5',
    ]);
  });
  it('ranks are whole numbers from 1', () => {
    for (const rank of ['0', '-1', '1.5', '"1"', 'first', '1e400'])
      expect(problemsOf(tenant(`deviceGroups: [{ id: a, rank: ${rank} }]`))).toEqual([
        'x.tenant.yaml:4:31 deviceGroups[0].rank: expected a whole number of at least 1',
      ]);
  });
});

describe('S-03 ids and names', () => {
  it('ids have 1 to 256 characters', () => {
    expect(problemsOf(tenant('', `["${'😀'.repeat(256)}"]`))).toEqual([]);
    expect(problemsOf(tenant('', `["${'x'.repeat(257)}", ""]`))).toEqual([
      'x.tenant.yaml:3:9 users[0].id: an id must not be longer than 256 characters',
      'x.tenant.yaml:3:270 users[1].id: an id must not be empty',
    ]);
  });
  it('display names have at most 1,024 characters', () => {
    expect(problemsOf(tenant('', `[{ id: a, displayName: ${'x'.repeat(1024)} }]`))).toEqual([]);
    expect(problemsOf(tenant('', `[{ id: a, displayName: ${'x'.repeat(1025)} }]`))).toEqual([
      'x.tenant.yaml:3:31 users[0].displayName: a name must not be longer than 1024 characters',
    ]);
  });
  it('one id belongs to one principal of any kind', () => {
    expect(problemsOf(tenant('servicePrincipals: [ana]\ngroups: { bob: [], ana: [] }'))).toEqual([
      'x.tenant.yaml:4:21 servicePrincipals[0].id: duplicate "ana": a user has the same id, first at line 3',
      'x.tenant.yaml:5:11 groups.bob: duplicate "bob": a user has the same id, first at line 3',
      'x.tenant.yaml:5:20 groups.ana: duplicate "ana": a user has the same id, first at line 3',
    ]);
  });
  it('ids are unique within every other kind, and free across kinds', () => {
    const lines = [
      'urbacRoles: [{ id: ana }, { id: ana }]',
      'legacyRoles: { mde: [{ id: ana }, { id: ana }] }',
      'deviceGroups: [{ id: ana, rank: 1 }, { id: ana, rank: 2 }]',
      'devices: [{ id: ana }, { id: ana }]',
      'extraEntraRoles: [{ id: ana }, { id: ana }]',
      'extraPermissions: [{ id: x.y, area: so, level: read }, { id: x.y, area: so, level: read }]',
      'sources: [{ kind: users, state: complete }, { kind: users, state: missing }]',
    ];
    const problems = problemsOf(tenant(lines.join('\n')));
    expect(problems).toHaveLength(lines.length);
    for (const [index, problem] of problems.entries()) {
      expect(problem).toContain(`x.tenant.yaml:${index + 4}:`);
      expect(problem).toMatch(new RegExp(`duplicate "[a-z.]+", first at line ${index + 4}$`));
    }
  });
});

describe('S-04 a permission with both levels needs its level', () => {
  it('as.authz alone is an error, with a level it is not', () => {
    expect(problemsOf(role('permissions: [as.authz]'))[0]).toContain(
      'urbacRoles[0].permissions[0]: "as.authz" needs its level: write as.authz:read or as.authz:manage',
    );
    expect(factsOf(role('permissions: [as.authz:read]')).unifiedRoles[0]?.permissions).toEqual(['as.authz:read']);
  });
});

describe('S-05 names of directory roles', () => {
  it('an unknown name is an error with a suggestion', () => {
    expect(problemsOf(tenant('entraRoles:\n  Security Raeder: [ana]'))).toEqual([
      'x.tenant.yaml:5:3 entraRoles["Security Raeder"]: "Security Raeder" is not a known Entra role (did you mean "Security Reader"?)',
    ]);
  });
  it('a built-in role that gives nothing in Defender is known and warns of nothing', () => {
    expect(warningsOf(tenant('entraRoles: { Printer Administrator: [ana] }'))).toEqual([]);
  });
  it('an unknown template id grants nothing and warns, with its line', () => {
    const id = '6f1b2a50-7c1e-4a55-9f3e-2a9d0a6c7b11';
    const text = tenant(`entraRoles:\n  ${id.toUpperCase()}: [ana]`);
    expect(factsOf(text).entraHoldings).toEqual([{ role: id, principal: 'ana', state: 'active', scope: '/' }]);
    expect(warningsOf(text)).toMatchObject([{ id: 'unknown-entra-role', line: 5 }]);
  });
  it('a declared custom role is meant by its name or its id', () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const declared = `extraEntraRoles: [{ id: ${id}, displayName: Helpers }]`;
    const text = tenant(`entraRoles: { Helpers: [ana], ${id}: [bob] }\n${declared}`);
    expect(factsOf(text).entraHoldings.map(({ role, principal }) => [role, principal])).toEqual([
      [id, 'ana'],
      [id, 'bob'],
    ]);
    expect(warningsOf(text).map((warning) => warning.id)).toEqual(['unknown-entra-role']);
  });
  it('a declared role with the id of a built-in one counts as that, and warns of it', () => {
    const id = '194ae4cb-b126-40b2-bd5b-6091b380977d';
    const text = tenant(`entraRoles: { Own: [ana] }\nextraEntraRoles: [{ id: ${id}, displayName: Own }]`);
    expect(factsOf(text).entraHoldings).toMatchObject([{ role: id, principal: 'ana' }]);
    expect(warningsOf(text)).toMatchObject([{ id: 'known-entra-role', line: 5 }]);
  });
  it('a custom role that is called like a built-in one must be written by its id', () => {
    const text = tenant(
      'entraRoles: { Security Reader: [ana] }\nextraEntraRoles: [{ id: own, displayName: Security Reader }]',
    );
    expect(problemsOf(text)[0]).toContain('several Entra roles are named "Security Reader"');
  });
});

describe('S-06 names are compared after normalisation', () => {
  it('of Endpoint permissions, products’ roles and directory roles', () => {
    const text = tenant(
      [
        'groups: { SOC: [ana] }',
        'entraRoles: { security admin: [ana] }',
        'legacyRoles:',
        '  mde: [{ id: T, permissions: ["active remediation actions — security operations"], groups: [SOC] }]',
        '  mdo: { roles: { search and purge: [ana] } }',
        '  mda: { security Operator: [bob] }',
      ].join('\n'),
    );
    const facts = factsOf(text);
    expect(facts.entraHoldings[0]?.role).toBe('194ae4cb-b126-40b2-bd5b-6091b380977d');
    expect(facts.legacyRoles.map(({ key, permissions }) => [key, ...permissions])).toEqual([
      ['mde:T', 'active-remediation-security-operations'],
      ['mdo:role:Search and Purge'],
      ['mda:Security operator'],
    ]);
  });
  it('a role under two spellings is one role', () => {
    const text = tenant('legacyRoles: { mdi: { Viewer: [ana], viewer: [bob] } }');
    expect(factsOf(text).legacyRoles).toMatchObject([{ key: 'mdi:Viewer', principals: ['ana', 'bob'] }]);
  });
  it('a misspelt role of a closed list is an error, one that Microsoft may have added is a warning', () => {
    expect(problemsOf(tenant('legacyRoles: { mdi: { Onlooker: [ana] } }'))[0]).toContain('is not a known');
    expect(problemsOf(tenant('legacyRoles: { mdo: { roles: { Serach and Purge: [ana] } } }'))[0]).toContain(
      'did you mean "Search and Purge"?',
    );
    expect(warningsOf(tenant('legacyRoles: { mdo: { roles: { Communication Investigator: [ana] } } }'))).toMatchObject([
      { id: 'unknown-legacy-role' },
    ]);
  });
});

describe('S-08 scopes of an assignment', () => {
  it('are kept as written; an unknown kind is kept and warned about', () => {
    const scopes = [
      '/administrativeUnits/1',
      '/CloudSet/2',
      '/SentinelScope/3',
      'mdi:domain:emea',
      'mdi:ou:OU=x',
      'zone:9',
    ];
    const text = role(`assignments: [{ principals: [ana], dataSources: all, scopes: ['${scopes.join("','")}'] }]`);
    expect(factsOf(text).unifiedRoles[0]?.assignments[0]?.scopes).toEqual(scopes);
    expect(warningsOf(text)).toMatchObject([{ id: 'unknown-scope', sentence: expect.stringContaining('zone:9') }]);
  });
});

describe('S-09 what a role was imported from', () => {
  const imported = (from: string, rest = '') => factsOf(role(`importedFrom: ${from}`, rest)).unifiedRoles[0]?.imported;
  it('Endpoint permissions, or a role, or a role group', () => {
    expect(imported('{ system: mde, permissions: [Alerts investigation] }')).toEqual([
      { kind: 'legacyPermission', legacy: 'alerts-investigation' },
    ]);
    expect(imported('{ system: mdo, role: Search and Purge }')).toEqual([
      { kind: 'legacyRole', legacy: 'mdo:role:Search and Purge' },
    ]);
    expect(imported('{ system: exo, roleGroup: Hygiene Management }')).toEqual([
      { kind: 'legacyRole', legacy: 'exo:roleGroup:Hygiene Management' },
    ]);
    expect(imported('{ system: mdi, role: Viewer }')).toEqual([{ kind: 'legacyRole', legacy: 'mdi:Viewer' }]);
  });
  it('a role group with its own roles is their union', () => {
    const own = 'legacyRoles: { mdo: { roleGroups: { Case team: { roles: [Preview, Quarantine], members: [ana] } } } }';
    expect(imported('{ system: mdo, roleGroup: Case team }', own)).toEqual([
      { kind: 'legacyRole', legacy: 'mdo:role:Preview' },
      { kind: 'legacyRole', legacy: 'mdo:role:Quarantine' },
    ]);
  });
  it('names exactly one of them, of those that the product has', () => {
    const problem = (from: string) => problemsOf(role(`importedFrom: ${from}`))[0];
    expect(problem('{ system: mde, role: T2 }')).toContain('needs permissions, found role');
    expect(problem('{ system: mdi, roleGroup: Viewer }')).toContain('needs role, found roleGroup');
    expect(problem('{ system: mdo }')).toContain('needs exactly one of role or roleGroup');
    expect(problem('{ system: mdo, role: Preview, roleGroup: Global Reader }')).toContain('found role and roleGroup');
    expect(problem('{ system: sent, role: x }')).toContain('expected one of mde, mdo, exo, mdi, mda');
  });
});

describe('S-10 future data sources', () => {
  it('join "all" unless it says otherwise, and a list only if it says so', () => {
    const flags = (written: string) =>
      factsOf(role(`assignments: [{ principals: [ana], ${written} }]`)).unifiedRoles[0]?.assignments[0];
    expect(flags('dataSources: all')?.includeFutureDataSources).toBe(true);
    expect(flags('dataSources: all, includeFutureDataSources: false')?.includeFutureDataSources).toBe(false);
    expect(flags('dataSources: [MDE]')?.includeFutureDataSources).toBe(false);
    expect(flags('dataSources: [MDE], includeFutureDataSources: true')?.includeFutureDataSources).toBe(true);
  });
  it('EXO and MDVM stand for the data source that they share', () => {
    const text = role('assignments: [{ principals: [ana], dataSources: [EXO, MDVM, MDO, mde] }]');
    expect(factsOf(text).unifiedRoles[0]?.assignments[0]?.dataSources).toEqual(['MDE', 'MDO']);
  });
});

describe('S-12 sources', () => {
  it('have known kinds and states', () => {
    expect(factsOf(tenant('sources: [{ kind: members, state: partial }]')).coverage).toEqual([
      { kind: 'members', state: 'partial' },
    ]);
    expect(problemsOf(tenant('sources: [{ kind: member, state: gone }]'))).toEqual([
      expect.stringContaining('sources[0].kind: expected one of users, groups, members'),
      expect.stringContaining('sources[0].state: expected one of complete, partial, missing'),
    ]);
  });
});

describe('S-13 warnings are not problems', () => {
  it('EXO without MDO, switches without effect, products that are not there', () => {
    expect(warningsOf(tenant('workloads: { urbac: [EXO] }')).map(({ id }) => id)).toEqual(['exo-without-mdo']);
    expect(warningsOf(tenant('workloads: { urbac: [MDC, XSPM, IOT] }')).map(({ id }) => id)).toEqual([
      'switch-without-effect',
      'switch-without-effect',
      'switch-without-effect',
    ]);
    expect(warningsOf(tenant('workloads: { available: [MDE], urbac: [MDE, MDO] }'))).toMatchObject([
      { id: 'workload-not-available', line: 4 },
    ]);
  });
});

describe('S-34 permissions that a tenant reports', () => {
  const extra = 'extraPermissions: [{ id: so.sd.newthing, displayName: New thing, area: so, level: manage }]';
  it('may be named in roles by id or by name', () => {
    const text = role('permissions: [so.sd.newthing, new  thing, "so.sd.newthing:manage"]', extra);
    expect(factsOf(text).unifiedRoles[0]?.permissions).toEqual(['so.sd.newthing']);
  });
  it('may found an area for permission sets', () => {
    const own = 'extraPermissions: [{ id: ot.view, area: ot, level: read }]';
    expect(problemsOf(role('permissionSets: [{ area: ot, level: read }]', own))).toEqual([]);
    expect(problemsOf(role('permissionSets: [{ area: ot, level: read }]'))[0]).toContain(
      'unknown area of permissions "ot"',
    );
  });
  it('that the catalogue knows by now are not needed, which is a warning', () => {
    const text = tenant('extraPermissions: [{ id: so.sd.basics, area: so, level: read }]');
    expect(factsOf(text).extraPermissions).toEqual([]);
    expect(warningsOf(text)).toMatchObject([{ id: 'known-permission' }]);
  });
});

describe('S-40 deleted principals', () => {
  const deleted = 'deletedPrincipals: [gone]';
  it('are legal in assignments, roles and access lists, and are warned about by name', () => {
    const text = role(
      'assignments: [{ principals: [gone], dataSources: all }]',
      [
        'entraRoles: { Security Reader: [gone] }',
        'legacyRoles: { mde: [{ id: T, groups: [gone] }], mdi: { Viewer: [gone] } }',
        'deviceGroups: [{ id: S, rank: 1, access: [gone] }]',
        'ungroupedDevices: { access: [gone] }',
        deleted,
      ].join('\n'),
    );
    const warnings = warningsOf(text).filter(({ id }) => id === 'principal-deleted');
    expect(warnings).toHaveLength(6);
    expect(warnings.every(({ sentence }) => sentence.includes('"gone"'))).toBe(true);
  });
  it('are no members, and nothing that exists is deleted', () => {
    expect(problemsOf(tenant(`groups: { SOC: [gone] }\n${deleted}`))[0]).toContain('"gone" is deleted');
    expect(problemsOf(tenant('deletedPrincipals: [ana]'))[0]).toContain('duplicate "ana": a user has the same id');
  });
  it('any other reference that nothing defines is an error', () => {
    const text = role(
      'assignments: [{ principals: [nobody], dataSources: all }]',
      [
        'groups: { SOC: { members: [nobody], eligible: [nobody] } }',
        'entraRoles: { Security Reader: { active: [nobody], eligible: [nobody], scoped: [{ principal: nobody, scope: / }] } }',
        'legacyRoles: { mde: [{ id: T, groups: [nobody] }], mdi: { Viewer: [nobody] } }',
        'deviceGroups: [{ id: S, rank: 1, access: [nobody] }]',
        'ungroupedDevices: { access: [nobody] }',
        'devices: [{ id: d, matches: [nowhere] }]',
      ].join('\n'),
    );
    expect(problemsOf(text)).toHaveLength(11);
  });
});

describe('S-43 Azure roles of Sentinel', () => {
  it('have a place among the legacy roles', () => {
    const text = tenant('legacyRoles: { sent: { Microsoft Sentinel Contributor: [ana] } }');
    expect(factsOf(text).legacyRoles).toMatchObject([{ key: 'sent:Microsoft Sentinel Contributor', system: 'sent' }]);
  });
});

describe('S-49 default ids', () => {
  it('an assignment is role#position, a role is called by its display name', () => {
    const text = tenant(
      [
        'groups: { SOC: [ana] }',
        'urbacRoles:',
        '  - { displayName: Responder, assignments: [{ id: a, principals: [], dataSources: all }, { principals: [], dataSources: all }] }',
        'legacyRoles: { mde: [{ displayName: Tier 2, groups: [SOC] }] }',
      ].join('\n'),
    );
    const facts = factsOf(text);
    expect(facts.unifiedRoles[0]).toMatchObject({ id: 'Responder', assignments: [{ id: 'a' }, { id: 'Responder#2' }] });
    expect(facts.legacyRoles[0]).toMatchObject({ key: 'mde:Tier 2', id: 'Tier 2' });
  });
  it('a role without id and name is an error', () => {
    expect(problemsOf(tenant('urbacRoles: [{ permissions: [] }]\nlegacyRoles: { mde: [{ groups: [] }] }'))).toEqual([
      'x.tenant.yaml:4:14 urbacRoles[0]: the role has neither an id nor a displayName; write at least one of them',
      'x.tenant.yaml:5:22 legacyRoles.mde[0]: the role has neither an id nor a displayName; write at least one of them',
    ]);
  });
});

describe('S-51 what check refuses', () => {
  it('scalars that are not text where an id or a name is expected', () => {
    for (const scalar of ['007', '1e3', 'yes', 'No', 'OFF', 'true', '0x1F', '.inf', '~', 'null']) {
      const problems = [
        problemsOf(tenant('', `[{ id: ${scalar} }]`)),
        problemsOf(tenant('', `[{ id: a, displayName: ${scalar} }]`)),
        problemsOf(tenant(`groups: { ${scalar}: [] }`)),
        problemsOf(tenant(`groups: { SOC: [${scalar}] }`)),
      ];
      for (const [first] of problems) expect(first).toMatch(/quote it: |this field has no value/);
    }
    expect(problemsOf(tenant('', '["yes", "007", y, n, nope]'))).toEqual([]);
  });
  it('a device group without rank', () => {
    expect(problemsOf(tenant('deviceGroups: [{ id: S }]'))[0]).toContain('deviceGroups[0].rank');
  });
  it('an unknown remediation level', () => {
    const level = (text: string) => tenant(`deviceGroups: [{ id: S, rank: 1, remediationLevel: ${text} }]`);
    for (const known of ['none', 'semi-all', 'semi-non-temporary', 'semi-system', 'full'])
      expect(problemsOf(level(known))).toEqual([]);
    expect(problemsOf(level('semi'))[0]).toContain('expected one of none, semi-all');
  });
  it('people where only groups fit (T-26)', () => {
    const text = tenant(
      [
        'servicePrincipals: [app]',
        'legacyRoles: { mde: [{ id: T, groups: [ana] }, { builtIn: administrator, groups: [app] }] }',
        'deviceGroups: [{ id: S, rank: 1, access: [bob] }]',
        'ungroupedDevices: { access: [app] }',
      ].join('\n'),
    );
    expect(problemsOf(text).map((line) => line.split(': ').slice(1).join(': '))).toEqual([
      expect.stringContaining('"ana" is a user, but a Defender for Endpoint role accepts groups only'),
      expect.stringContaining('"app" is a service principal, but a Defender for Endpoint role accepts groups only'),
      expect.stringContaining('"bob" is a user, but user access accepts groups only'),
      expect.stringContaining('"app" is a service principal, but user access accepts groups only'),
    ]);
  });
  it('one id for two assignments, wherever they are', () => {
    const text = tenant(
      [
        'urbacRoles:',
        '  - { id: r, assignments: [{ id: s#1, principals: [], dataSources: all }] }',
        '  - { id: s, assignments: [{ principals: [], dataSources: all }] }',
      ].join('\n'),
    );
    expect(problemsOf(text)).toEqual([
      'x.tenant.yaml:6:28 urbacRoles[1].assignments[0]: duplicate "s#1", first at line 5',
    ]);
  });
  it('reserved ids', () => {
    for (const id of ['ungrouped', 'administrator', 'constructor', '__proto__', 'imported:mde:T2']) {
      expect(problemsOf(tenant('', `["${id}"]`))[0]).toContain('is reserved');
      expect(problemsOf(tenant(`deviceGroups: [{ id: "${id}", rank: 1 }]`))[0]).toContain('is reserved');
      expect(problemsOf(tenant(`urbacRoles: [{ displayName: "${id}" }]`))[0]).toContain('is reserved');
      expect(problemsOf(tenant(`groups: { "${id}": [] }`))[0]).toContain('is reserved');
    }
  });
  it('the built-in Endpoint role with permissions of its own, or twice', () => {
    const mde = (roles: string) => problemsOf(tenant(`legacyRoles: { mde: [${roles}] }`))[0];
    expect(mde('{ builtIn: administrator, permissions: [] }')).toContain(
      'permissions of the built-in administrator role are fixed',
    );
    expect(mde('{ builtIn: administrator }, { builtIn: administrator }')).toContain('duplicate "administrator"');
  });
});

describe('S-53 action strings', () => {
  const permissions = (text: string) => factsOf(role(`permissions: ['${text}']`)).unifiedRoles[0];
  it('match exactly, without regard to case', () => {
    expect(permissions('microsoft.xdr/secops/securitydata/alerts/manage')?.permissions).toEqual(['so.sd.alerts']);
    expect(permissions('Microsoft.XDR/SecOps/SecurityData/Alerts/Manage')?.permissions).toEqual(['so.sd.alerts']);
  });
  it('a wildcard of a whole area is the permission set of that area', () => {
    expect(permissions('microsoft.xdr/secops/*/manage')).toMatchObject({
      permissions: [],
      permissionSets: [{ area: 'so', level: 'manage' }],
    });
  });
  it('configuration/security/*/manage covers core settings and detection tuning', () => {
    expect(permissions('microsoft.xdr/configuration/security/*/manage')?.permissions).toEqual(
      expect.arrayContaining(['as.core:manage', 'as.tuning']),
    );
  });
  it('an unknown one is kept and warned about, other unknown text is an error', () => {
    const text = role('permissions: [microsoft.xdr/secops/teleport/manage]');
    expect(factsOf(text).unifiedRoles[0]?.permissions).toEqual(['microsoft.xdr/secops/teleport/manage']);
    expect(warningsOf(text).filter(({ id }) => id === 'unknown-permission')).toMatchObject([{ line: 5 }]);
    expect(problemsOf(role('permissions: [so.sd.teleport]'))[0]).toContain('is not a known permission');
    expect(problemsOf(role('permissions: [Teleport devices]'))[0]).toContain('is not a known');
  });
});
