import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { reasonClasses } from '../../server/access/terms/reason-classes.ts';
import { warningIds } from '../../server/findings/configuration.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { changeShapes } from '../../server/questions/changes/shape.ts';
import type { AccessExpectation, Expectation } from '../../server/questions/expectations/expectation.ts';
import { readExpectations } from '../../server/questions/expectations/read-expectations.ts';
import { catalogue, formatted } from '../tenant/documents.ts';

const tenantText = `whycan: tenant/1
tenant: { id: contoso }
users: [ana, bob]
servicePrincipals: [app]
foreignPrincipals: [partner]
groups: { SOC: [ana] }
workloads: { mde: { legacyRbac: on } }
entraRoles: { Security Reader: [bob] }
urbacRoles: [{ id: resp, assignments: [{ id: a1, principals: [SOC], dataSources: all }, { principals: [ana], dataSources: all }] }]
legacyRoles: { mde: [{ id: T2, displayName: Tier 2, groups: [SOC] }], mda: { Security operator: [bob] } }
deviceGroups: [{ id: Servers, rank: 1, access: [SOC] }]
devices: [{ id: srv1, matches: [Servers] }]
extraPermissions: [{ id: so.sd.newthing, area: so, level: manage }]
`;

async function read(text: string) {
  return readExpectations(text, {
    file: 'x.expect.yaml',
    catalogue,
    readTenantAt: async (path) =>
      path === 'x.tenant.yaml'
        ? readTenant(tenantText, { file: path, catalogue })
        : { problems: [{ file: path, path: '', message: 'this file does not exist' }] },
  });
}

const head = 'whycan: expect/1\ntenant: x.tenant.yaml\nexpect:\n';

async function casesOf(...cases: string[]): Promise<readonly Expectation[]> {
  const reading = await read(`${head}${cases.map((text) => `  - ${text}\n`).join('')}`);
  if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
  return reading.cases;
}

async function accessOf(text: string): Promise<AccessExpectation> {
  const [first] = await casesOf(text);
  if (first?.kind !== 'access') throw new Error('no question of access');
  return first;
}

async function problemsOf(...cases: string[]): Promise<string[]> {
  const reading = await read(`${head}${cases.map((text) => `  - ${text}\n`).join('')}`);
  return 'problems' in reading ? formatted(reading.problems) : [];
}

describe('a file of expectations', () => {
  it('names the tenant by a path, or holds it', async () => {
    expect(await read(head.replace('expect:\n', 'expect: []'))).toMatchObject({
      cases: [],
      facts: { tenant: { id: 'contoso' } },
    });
    const inline = 'whycan: expect/1\ntenant:\n  whycan: tenant/1\n  tenant: { id: t }\n  users: [ana]\nexpect: []';
    expect(await read(inline)).toMatchObject({ facts: { tenant: { id: 't' } } });
  });
  it('reports problems of the tenant where they are', async () => {
    const missing = await read('whycan: expect/1\ntenant: nowhere.yaml\nexpect: []');
    expect('problems' in missing && formatted(missing.problems)).toEqual(['nowhere.yaml: this file does not exist']);
    const inline = await read(
      'whycan: expect/1\ntenant:\n  tenant: { id: t }\n  whycan: tenant/1\n  users: [ana, ana]\nexpect: []',
    );
    expect('problems' in inline && formatted(inline.problems)).toEqual([
      'x.expect.yaml:5:16 tenant.users[1].id: duplicate "ana", first at line 5',
    ]);
  });
  it('is told from a tenant document', async () => {
    const reading = await read('whycan: tenant/1\ntenant: x.tenant.yaml\nexpect: []');
    expect('problems' in reading && formatted(reading.problems)[0]).toContain('this is a tenant document');
  });
  it('has a line for every case', async () => {
    const cases = await casesOf(
      '{ who: ana, can: hunting.view }',
      'warns: exo-without-mdo',
      '{ whoCan: hunting.view, exactly: [] }',
    );
    expect(cases.map(({ kind, line }) => [kind, line])).toEqual([
      ['access', 4],
      ['warning', 5],
      ['people', 6],
    ]);
  });
  it('reports every problem of every case', async () => {
    expect(
      await problemsOf(
        '{ who: anna, can: mde.device.isolate }',
        '{ who: ana, can: mde.device.isolat }',
        '{ who: ana, can: hunting.view, verdict: alow, through: [Srvers] }',
        '{ who: ana }',
      ),
    ).toEqual([
      'x.expect.yaml:4:12 expect[0].who: no user or service principal has the id "anna" (did you mean "ana"?)',
      'x.expect.yaml:5:22 expect[1].can: "mde.device.isolat" is not a known capability (did you mean "mde.device.isolate"?)',
      'x.expect.yaml:6:45 expect[2].verdict: expected one of allow, deny, conditional, unknown; did you mean "allow"?',
      'x.expect.yaml:6:61 expect[2].through[0]: nothing in this tenant has the id or name "Srvers" (did you mean "Servers"?)',
      'x.expect.yaml:7:5 expect[3].can: is missing',
    ]);
  });
  it('of the sample tenant is valid', async () => {
    const seed = (file: string) => readFileSync(new URL(`../../seed/${file}`, import.meta.url), 'utf8');
    const reading = await readExpectations(seed('contoso.expect.yaml'), {
      file: 'contoso.expect.yaml',
      catalogue,
      readTenantAt: async (path) => readTenant(seed(path), { file: path, catalogue }),
    });
    expect('problems' in reading ? formatted(reading.problems) : []).toEqual([]);
  });
  it('of the sample tenant try every reason class, every kind of change and every warning', () => {
    const text = readFileSync(new URL('../../seed/contoso.expect.yaml', import.meta.url), 'utf8');
    const { expect: cases } = load(text) as {
      expect: { because?: string[]; assuming?: Record<string, unknown>[]; warns?: string }[];
    };
    const missing = (known: readonly string[], tried: readonly string[]) => known.filter((one) => !tried.includes(one));
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(
      missing(
        reasonClasses,
        cases.flatMap(({ because = [] }) => because),
      ),
    ).toEqual([]);
    expect(
      missing(
        Object.keys(changeShapes),
        cases.flatMap(({ assuming = [] }) => assuming.flatMap(Object.keys)),
      ),
    ).toEqual([]);
    expect(
      missing(
        warningIds,
        cases.flatMap(({ warns = [] }) => warns),
      ),
    ).toEqual([]);
  });
});

describe('S-14 evidence is named by ids and names of any kind', () => {
  it('as written', async () => {
    const through = [
      'ana',
      'SOC',
      'resp',
      'a1',
      'resp#2',
      'Servers',
      'srv1',
      'Security Reader',
      'administrator',
      'ungrouped',
      'T2',
    ];
    const names = [
      ...through,
      '5d6b6bb7-de71-4623-b4af-96380a352509',
      'Security operator',
      'mda:Security operator',
      'MDE',
      'so.sd.alerts',
    ];
    const text = `{ who: ana, can: hunting.view, through: ['${names.join("','")}'] }`;
    expect((await accessOf(text)).through).toEqual(names);
  });
  it('other spellings of Microsoft’s names are put right', async () => {
    const { notThrough } = await accessOf(
      '{ who: ana, can: hunting.view, notThrough: [security reader, SECURITY OPERATOR] }',
    );
    expect(notThrough).toEqual(['Security Reader', 'Security operator']);
  });
  it('a role that the tenant has is meant before one that only has the name', async () => {
    const spelled = async (facts: string, name: string, assuming = '[]') => {
      const tenant = `tenant: { whycan: tenant/1, tenant: { id: names }, users: [ana], ${facts} }`;
      const reading = await read(
        `whycan: expect/1\n${tenant}\nexpect: [{ who: ana, can: hunting.view, through: [${name}], assuming: ${assuming} }]`,
      );
      if ('problems' in reading) throw new Error(formatted(reading.problems).join('\n'));
      return reading.cases.flatMap((one) => (one.kind === 'access' ? one.through : []));
    };
    const local = 'legacyRoles: { mda: { Local Global administrator: [ana], Security Admin: [ana] } }';
    const entra = 'entraRoles: { Security Administrator: [ana] }';
    expect(await spelled(local, 'Local Global administrator')).toEqual(['Global administrator']);
    expect(await spelled(local, 'Security admin')).toEqual(['Security administrator']);
    expect(await spelled(entra, 'Security admin')).toEqual(['Security Administrator']);
    expect(await spelled(`${local}, ${entra}`, 'Security admin')).toEqual(['security administrator']);
    expect(await spelled(`${local}, ${entra}`, 'Security Administrator')).toEqual(['Security Administrator']);
    expect(await spelled(`${local}, ${entra}`, 'Security administrator')).toEqual(['Security administrator']);
    expect(await spelled(local, 'Security Administrator')).toEqual(['security administrator']);
    const granting = '[{ grantLegacyRole: { system: mda, role: Security admin, principal: ana } }]';
    expect(await spelled('groups: {}', 'Security admin', granting)).toEqual(['Security administrator']);
    expect(await spelled('groups: {}', 'Local Global administrator')).toEqual(['Global administrator']);
  });
  it('what the case itself brings into being counts', async () => {
    const assign = 'assuming: [{ assign: { role: resp, principals: [ana], dataSources: all } }]';
    expect((await accessOf(`{ who: ana, can: hunting.view, ${assign}, through: [resp#3] }`)).through).toEqual([
      'resp#3',
    ]);
    const imports = 'assuming: [{ importRoles: mde }]';
    expect(
      (await accessOf(`{ who: ana, can: hunting.view, ${imports}, through: ['imported:mde:T2'] }`)).through,
    ).toEqual(['imported:mde:T2']);
    expect(await problemsOf("{ who: ana, can: hunting.view, through: ['imported:mde:T2'] }")).toHaveLength(1);
  });
});

describe('S-18 questions of who can', () => {
  it('expect an exact, a smallest or a largest list, without the eligible unless asked', async () => {
    expect(await casesOf('{ whoCan: hunting.view, exactly: [ana, app, ana] }')).toMatchObject([
      { kind: 'people', about: 'whoCan', can: 'hunting.view', exactly: ['ana', 'app'], includeEligible: false },
    ]);
    expect(await casesOf('{ whoCan: hunting.view, atMost: [ana], atLeast: [], includeEligible: true }')).toMatchObject([
      { atMost: ['ana'], atLeast: [], includeEligible: true },
    ]);
    expect(await problemsOf('{ whoCan: hunting.view }')).toEqual([
      'x.expect.yaml:4:5 expect[0]: this expectation states no result (add exactly, atMost or atLeast)',
    ]);
  });
  it('expect who gains or loses by changes, and that nobody can but a few', async () => {
    const changes = 'assuming: [{ setAccount: { user: ana, enabled: false } }]';
    expect(
      await casesOf(
        `{ gains: hunting.view, ${changes}, exactly: [] }`,
        `{ loses: hunting.view, ${changes}, atMost: [ana] }`,
      ),
    ).toMatchObject([
      { about: 'gains', can: 'hunting.view', exactly: [], assuming: [{ kind: 'setAccount' }] },
      { about: 'loses', can: 'hunting.view', atMost: ['ana'] },
    ]);
    expect(await casesOf('{ nobody: hunting.view, except: [ana] }', '{ nobody: hunting.view }')).toMatchObject([
      { about: 'nobody', except: ['ana'], name: 'nobody can hunting.view' },
      { about: 'nobody', except: [] },
    ]);
    expect(
      await problemsOf('{ gains: hunting.view, exactly: [] }', '{ nobody: hunting.view, exactly: [ana] }'),
    ).toEqual([
      'x.expect.yaml:4:5 expect[0]: without changes nobody gains anything (add assuming)',
      'x.expect.yaml:5:29 expect[1].exactly: unknown field "exactly"',
    ]);
  });
  it('list people only', async () => {
    expect((await problemsOf('{ whoCan: hunting.view, exactly: [SOC] }'))[0]).toContain('"SOC" is a group');
  });
});

describe('S-20 without `on`', () => {
  it('the target is empty', async () => {
    expect((await accessOf('{ who: ana, can: mde.device.isolate }')).on).toEqual({});
    expect((await accessOf('{ who: ana, can: hunting.view }')).on).toEqual({});
  });
});

describe('S-49 defaults and mistakes of a case', () => {
  it('its name is who can target', async () => {
    const name = async (text: string) => (await accessOf(text)).name;
    expect(await name('{ who: ana, can: mde.device.isolate, on: { device: srv1 } }')).toBe(
      'ana mde.device.isolate srv1',
    );
    expect(await name('{ who: ana, can: hunting.view, on: { tables: [EmailEvents, DeviceInfo] } }')).toBe(
      'ana hunting.view EmailEvents,DeviceInfo',
    );
    expect(await name('{ name: mine, who: ana, can: hunting.view }')).toBe('mine');
  });
  it('a state, and all that is to be activated: groups by id, directory roles by name or template id', async () => {
    const reader = '5d6b6bb7-de71-4623-b4af-96380a352509';
    const stated = async (fields: string) => accessOf(`{ who: ana, can: hunting.view, ${fields} }`);
    expect(await stated('state: after-activation, toActivate: [SOC, security reader]')).toMatchObject({
      state: 'after-activation',
      toActivate: ['SOC', 'Security Reader'],
    });
    expect((await stated(`toActivate: [${reader}]`)).toActivate).toEqual(['Security Reader']);
    expect((await stated('state: never, toActivate: []')).toActivate).toEqual([]);
    expect(await stated('state: now')).not.toHaveProperty('toActivate');
    expect(await stated('verdict: deny')).not.toHaveProperty('state');
    expect(await problemsOf('{ who: ana, can: hunting.view, state: later, toActivate: [SOX, resp] }')).toEqual([
      'x.expect.yaml:4:43 expect[0].state: expected one of now, after-activation, never',
      'x.expect.yaml:4:63 expect[0].toActivate[0]: no group has the id "SOX", and no Entra role has this name or template id (did you mean "SOC"?)',
      'x.expect.yaml:4:68 expect[0].toActivate[1]: no group has the id "resp", and no Entra role has this name or template id',
    ]);
  });
  it('a verdict that is not stated is not there', async () => {
    expect(await accessOf('{ who: ana, can: hunting.view }')).not.toHaveProperty('verdict');
  });
  it('who is a user, a service principal or a principal of another tenant', async () => {
    expect((await accessOf('{ who: app, can: hunting.view }')).who).toBe('app');
    expect((await accessOf('{ who: partner, can: hunting.view }')).who).toBe('partner');
    expect(await problemsOf('{ who: SOC, can: hunting.view }')).toEqual([
      'x.expect.yaml:4:12 expect[0].who: "SOC" is a group; name a user or a service principal',
    ]);
  });
  it('an invalid change is an error with its line', async () => {
    expect(
      await problemsOf(
        'who: ana\n    can: hunting.view\n    assuming:\n      - { addMember: { group: SOX, member: ana } }',
      ),
    ).toEqual([
      'x.expect.yaml:7:31 expect[0].assuming[0].addMember.group: no user, service principal or group has the id "SOX" (did you mean "SOC"?)',
    ]);
  });
  it('a permission is asked for with its level; the tenant’s own count too', async () => {
    expect((await accessOf('{ who: ana, can: "permission:as.authz:manage" }')).can).toBe('permission:as.authz:manage');
    expect((await accessOf('{ who: ana, can: "permission:so.sd.newthing" }')).can).toBe('permission:so.sd.newthing');
    expect((await problemsOf('{ who: ana, can: "permission:as.authz" }'))[0]).toContain('needs its level');
  });
});

describe('S-52 what a question may be narrowed by', () => {
  const on = (capability: string, target: string) => `{ who: ana, can: '${capability}', on: ${target} }`;
  const targetOf = async (capability: string, target: string) => (await accessOf(on(capability, target))).on;
  const problem = async (capability: string, target: string) => (await problemsOf(on(capability, target))).join('\n');

  it('a device or a device group, not both', async () => {
    expect(await targetOf('mde.device.isolate', '{ device: srv1 }')).toEqual({ device: 'srv1' });
    expect(await targetOf('mde.device.isolate', '{ deviceGroup: Servers }')).toEqual({ deviceGroup: 'Servers' });
    expect(await targetOf('mde.device.isolate', '{ deviceGroup: ungrouped }')).toEqual({ deviceGroup: 'ungrouped' });
    expect(await problem('mde.device.isolate', '{ device: srv1, deviceGroup: Servers }')).toContain(
      'cannot be combined',
    );
    expect(await problem('mde.device.isolate', '{ device: srv2 }')).toContain('no device has the id "srv2"');
    expect(await problem('mde.device.isolate', '{ deviceGroup: Server }')).toContain('did you mean "Servers"?');
  });
  it('a key that the capability does not use is an error', async () => {
    expect(await problem('mde.device.isolate', '{ tables: [DeviceInfo] }')).toContain(
      'mde.device.isolate does not accept the target tables',
    );
    expect(await problem('hunting.view', '{ device: srv1 }')).toContain(
      'hunting.view does not accept the target device',
    );
    expect(await problem('permission:so.sd.alerts', '{ device: srv1 }')).toContain('does not accept the target device');
    expect(await problem('hunting.view', '{ table: DeviceInfo }')).toContain(
      'unknown field "table"; did you mean "tables"?',
    );
  });
  it('the capability’s own workload is redundant, another one is an error', async () => {
    expect(await targetOf('mde.device.isolate', '{ workload: MDE, device: srv1 }')).toEqual({ device: 'srv1' });
    expect(await targetOf('mdo.quarantine.release', '{ workload: EXO }')).toEqual({});
    expect(await problem('mde.device.isolate', '{ workload: MDO }')).toContain(
      'mde.device.isolate applies in Defender for Endpoint only',
    );
  });
  it('a workload, with a device only on Endpoint', async () => {
    expect(await targetOf('alerts.manage', '{ workload: mdo }')).toEqual({ workload: 'MDO' });
    expect(await targetOf('alerts.manage', '{ workload: MDE, device: srv1 }')).toEqual({
      workload: 'MDE',
      device: 'srv1',
    });
    expect(await problem('alerts.manage', '{ workload: MDO, device: srv1 }')).toContain(
      'a device or device group belongs to Defender for Endpoint',
    );
    expect(await problem('alerts.manage', '{ workload: MDX }')).toContain('"MDX" is not a known workload');
  });
  it('the products of an incident', async () => {
    expect(await targetOf('incident.manage', '{ workloads: [MDO, MDVM, MDE] }')).toEqual({ workloads: ['MDE', 'MDO'] });
    expect(await problem('incident.manage', '{ workloads: [] }')).toContain('name at least one');
    expect(await problem('incident.manage', '{ workloads: MDE }')).toContain('expected a list');
  });
  it('hunting tables, known by name or by prefix', async () => {
    expect(await targetOf('hunting.view', '{ tables: [EmailEvents, DeviceTvmSoftwareInventory] }')).toEqual({
      tables: ['EmailEvents', 'DeviceTvmSoftwareInventory'],
    });
    expect(await targetOf('hunting.view', '{ tables: [emailEVENTS, signinlogs, quarterly_cl] }')).toEqual({
      tables: ['EmailEvents', 'SigninLogs', 'quarterly_CL'],
    });
  });
  it('S-84: any other name is a table too, with a remark that has its line', async () => {
    const written = '{ tables: [AADSignInEventsBet, QuarterlyNumbers, DeviceFooEvents, EmailEvents] }';
    expect(await targetOf('hunting.view', written)).toEqual({
      tables: ['AADSignInEventsBet', 'QuarterlyNumbers', 'DeviceFooEvents', 'EmailEvents'],
    });
    const reading = await read(`${head}  - ${on('hunting.view', '{}')}\n  - ${on('hunting.view', written)}\n`);
    expect(
      'remarks' in reading && reading.remarks.map(({ file, line, message, hint }) => [file, line, message, hint]),
    ).toEqual([
      [
        'x.expect.yaml',
        5,
        '"AADSignInEventsBet" is not a known advanced hunting table; it is treated as a table of the Microsoft Sentinel workspace',
        'did you mean "AADSignInEventsBeta"?',
      ],
      [
        'x.expect.yaml',
        5,
        '"QuarterlyNumbers" is not a known advanced hunting table; it is treated as a table of the Microsoft Sentinel workspace',
        undefined,
      ],
      [
        'x.expect.yaml',
        5,
        '"DeviceFooEvents" is not a known advanced hunting table; it is treated like the other tables whose names begin with "Device"',
        'did you mean "DeviceEvents"?',
      ],
    ]);
  });
  it('S-62: a threat policy, in any spelling of case', async () => {
    expect(await targetOf('mdo.policies.edit', '{ policy: SafeLinks }')).toEqual({ policy: 'safelinks' });
    expect((await accessOf(on('mdo.policies.view', '{ policy: presets }'))).name).toBe('ana mdo.policies.view presets');
    expect(await problem('mdo.policies.edit', '{ policy: safelink }')).toContain(
      'on.policy: "safelink" is not a known threat policy; write one of antiphishing, ',
    );
    expect(await problem('mdo.policies.edit', '{ policy: safelink }')).toContain('did you mean "safelinks"?');
    expect(await problem('mdo.tabl.edit', '{ policy: safelinks }')).toContain(
      'mdo.tabl.edit does not accept the target policy',
    );
    expect(await problem('hunting.view', '{ policy: safelinks }')).toContain(
      'hunting.view does not accept the target policy',
    );
  });
  it('a live response command, where one is needed', async () => {
    expect(await targetOf('mde.lr.command', '{ device: srv1, command: GetFile }')).toEqual({
      device: 'srv1',
      command: 'getfile',
    });
    expect(await problem('mde.lr.command', '{ device: srv1 }')).toContain('needs a live response command');
    expect(await problem('mde.lr.command', '{ command: format }')).toContain(
      '"format" is not a known live response command',
    );
  });
  it('all devices', async () => {
    expect(await targetOf('customdetection.manage', '{ tables: [DeviceInfo], devices: all }')).toEqual({
      tables: ['DeviceInfo'],
      allDevices: true,
    });
    expect(await problem('customdetection.manage', '{ devices: some }')).toContain('expected all');
  });
});
