import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

describe('permissions', () => {
  test.each<[string, string[]]>([
    ['so.sd.basics', ['so.sd.basics']],
    ['as.authz:manage', ['as.authz:manage']],
    ['so.sd.response:manage', ['so.sd.response']],
    ['Response', ['so.sd.response']],
    [' security data BASIC ', ['so.sd.basics']],
    ['Authorization (read)', ['as.authz:read']],
    ['Authorization (Read and manage)', ['as.authz:read', 'as.authz:manage']],
    ['Secure Score (manage)', ['sp.exposure:manage']],
    ['Exposure management (read)', ['sp.exposure:read']],
    ['Security operations \\ Posture management \\ Secure Score (read)', ['sp.exposure:read']],
    ['Security operations\\Security data\\Basic live response (manage)', ['so.sd.lr.basic']],
    ['Authorization and settings \\ Detection tuning (manage)', ['as.tuning']],
    ['Authorization and settings \\ Security settings \\ Security settings (read)', ['as.core:read']],
    ['Security settings (All permissions)', ['as.core:read', 'as.core:manage', 'as.tuning']],
    ['Core security settings (all permissions)', ['as.core:read', 'as.core:manage']],
    ['Email and collaboration content – Emails associated with alerts (read)', ['so.raw.content.alert']],
    ['Email & collaboration content: Quarantine Emails (read)', ['so.raw.content.quar']],
    ['Email & collaboration quarantine (manage)', ['so.sd.mailquarantine']],
  ])('%s', (text, value) => {
    expect(catalogue.permissions(text)).toEqual({ value, sets: [] });
  });

  test.each([
    ['as.authz', '"as.authz" needs its level: write as.authz:read or as.authz:manage'],
    ['Authorization', '"Authorization" needs its level: write as.authz:read or as.authz:manage'],
    [' System settings ', '" System settings " needs its level: write as.system:read or as.system:manage'],
    ['Response (read)', '"Response (read)" exists as manage (so.sd.response) only'],
    ['so.sd.response:read', '"so.sd.response:read" exists as manage (so.sd.response) only'],
    ['Elsewhere \\ Answer (manage)', '"Elsewhere \\ Answer (manage)" is not a known permission'],
    ['', '"" is not a known permission'],
    ['\\', '"\\" is not a known permission'],
    ['manage', '"manage" is not a known permission'],
  ])('%s is a problem', (text, problem) => {
    expect(catalogue.permissions(text)).toEqual({ problem });
  });

  // S-90
  test.each<[string, string[]]>([
    ['Elsewhere \\ Response (manage)', ['so.sd.response']],
    ['Security operations/Raw data (email & collaboration)/Email message headers (read)', ['so.raw.meta']],
    ['Security operations > Security data > Response', ['so.sd.response']],
    ['Security operations\u203aSecurity data\u203aResponse (manage)', ['so.sd.response']],
    ['System settings/manage', ['as.system:manage']],
    ['Authorization and settings / System settings / Read-only', ['as.system:read']],
    ['Authorization and settings\\System settings\\Read and manage', ['as.system:read', 'as.system:manage']],
    ['Email messages headers', ['so.raw.meta']],
    ['Email Message Header', ['so.raw.meta']],
    ['Email content', ['so.raw.content']],
    ['User email content (read)', ['so.raw.content']],
    ['Email advanced remediation actions (manage)', ['so.sd.mailadvanced']],
    ['Email advanced actions', ['so.sd.mailadvanced']],
    ['Security Operator/Email advanced remediation actions (manage)', ['so.sd.mailadvanced']],
    ['Email quarantine', ['so.sd.mailquarantine']],
    ['Email & collaboration quarantine actions (manage)', ['so.sd.mailquarantine']],
    ['Threat and vulnerability management (read)', ['sp.vuln']],
    ['Secure Score/Read-only', ['sp.exposure:read']],
    ['Security settings / Read-only', ['as.core:read']],
    ['Security settings (manage)', ['as.core:manage', 'as.tuning']],
    ['Security settings / All permissions', ['as.core:read', 'as.core:manage', 'as.tuning']],
    ['Security Data basics', ['so.sd.basics']],
    ['Security operations / Security data / Security data basic', ['so.sd.basics']],
  ])('%s is found whatever separates its parts', (text, value) => {
    expect(catalogue.permissions(text)).toEqual({ value, sets: [] });
  });

  test.each([
    ['so.sd.respones', 'so.sd.response'],
    ['Detection tunning', 'Detection tuning'],
    ['Detection tunning (manage)', 'Detection tuning'],
    ['System setings (manage)', 'as.system:manage'],
    ['Security operations \\ Security data \\ Respnose', 'Response'],
  ])('%s is taken for %s', (text, suggestion) => {
    expect(catalogue.permissions(text)).toHaveProperty('suggestion', suggestion);
  });

  test('every permission is found by its id, by its path and by its name with the level', () => {
    for (const { id, name, path, level } of rulebook.permissions.values()) {
      for (const text of [id, path, `${name} (${level})`])
        expect({ text, reading: catalogue.permissions(text) }).toEqual({ text, reading: { value: [id], sets: [] } });
    }
  });
});

describe('action strings', () => {
  const xdr = 'microsoft.xdr';
  test.each<[string, string[]]>([
    [`${xdr}/secops/securitydata/basics/read`, ['so.sd.basics']],
    [`${xdr}/secops/securitydata/read`, ['so.sd.basics']],
    [`${xdr}/secops/securitydata/liveresponse-advanced/manage`, ['so.sd.lr.adv']],
    [`${xdr}/securityposture/posturemanagement/securescore/manage`, ['sp.exposure:manage']],
    [`${xdr}/configuration/security/read`, ['as.core:read']],
    [`${xdr}/configuration/security/manage`, ['as.core:manage']],
    ['Microsoft.XDR/Configuration/System/Manage', ['as.system:manage']],
    [`${xdr}/configuration/security/*/manage`, ['as.core:read', 'as.core:manage', 'as.tuning']],
    [`${xdr}/configuration/security/*/read`, ['as.core:read']],
    [`${xdr}/secops/rawdata/*/read`, ['so.raw.meta', 'so.raw.content', 'so.raw.content.alert', 'so.raw.content.quar']],
  ])('%s', (action, value) => {
    expect(catalogue.permissions(action)).toEqual({ value, sets: [] });
  });

  test('a wildcard over a whole area is the set that later permissions join', () => {
    const reading = catalogue.permissions(`${xdr}/secops/*/manage`);
    expect(reading).toHaveProperty('sets', [{ area: 'so', level: 'manage' }]);
    const area = [...rulebook.permissions.values()].filter((row) => row.area === 'so').map((row) => row.id);
    expect(reading).toHaveProperty('value', area);
  });

  test.each([
    `${xdr}/secops/alerts/manage`,
    `${xdr}/secops/securitydata/detectiontuning/manage`,
    `${xdr}/somewhere/*/read`,
    `${xdr}/securityposture/read`,
  ])('%s is kept as unknown', (action) => {
    expect(catalogue.permissions(action)).toHaveProperty('unknown', action);
  });
});

describe('Entra roles', () => {
  test.each([
    ['Security Administrator', 'Security Administrator'],
    ['Security admin', 'Security Administrator'],
    ['Global admin', 'Global Administrator'],
    ['Company Administrator', 'Global Administrator'],
    ['HelpDesk Administrator', 'Helpdesk Administrator'],
    ['Help desk admin', 'Helpdesk Administrator'],
    ['Billing admin', 'Billing Administrator'],
    ['Service Support Admin', 'Service Support Administrator'],
    ['SOC Identity Responder', 'Entra SOC Identity Responder'],
    ['Cloud App Security administrator', 'Cloud App Security Administrator'],
    ['Defender for Cloud Apps Administrator', 'Cloud App Security Administrator'],
    ['Microsoft Entra Joined Device Local Administrator', 'Azure AD Joined Device Local Administrator'],
    ['62E90394-69F5-4237-9190-012177145E10', 'Global Administrator'],
  ])('%s', (text, name) => {
    const reading = catalogue.entraRole(text);
    expect('value' in reading && rulebook.entraRoles.get(reading.value)?.name).toBe(name);
  });

  test('an unknown name is a problem with a suggestion, an unknown template id is kept', () => {
    expect(catalogue.entraRole('Securty Reader')).toEqual({
      problem: '"Securty Reader" is not a known Entra role',
      suggestion: 'Security Reader',
    });
    const unknownId = '11111111-2222-3333-4444-555555555555';
    expect(catalogue.entraRole(unknownId)).toHaveProperty('unknownId', unknownId);
  });

  test('every role is found by its name', () => {
    for (const { id, name } of rulebook.entraRoles.values()) expect(catalogue.entraRole(name)).toEqual({ value: id });
  });

  test('names are one when they differ in spelling only', () => {
    expect(catalogue.sameName('Security Admin', 'security-administrator')).toBe(true);
    expect(catalogue.sameName('Security Admin', 'Security Reader')).toBe(false);
    expect(catalogue.sameName('', ' – ')).toBe(false);
    expect(catalogue.sameName('Security\u200bAdmin', 'Security Admin')).toBe(false);
    expect(rulebook.entraRoleNamed('Security Admin')?.name).toBe('Security Administrator');
    expect(rulebook.entraRoleNamed('Tier 2')).toBeUndefined();
  });
});

describe('roles of the products', () => {
  test.each([
    ['mdo', 'role', 'View-only Manage alerts', 'mdo:role:View-Only Manage Alerts'],
    ['mdo', 'role', 'RecordManagement', 'mdo:role:Record Management'],
    ['mdo', 'roleGroup', 'Security Admin', 'mdo:roleGroup:Security Administrator'],
    ['mdo', 'role', 'Search And Purge', 'mdo:role:Search and Purge'],
    ['exo', 'role', 'Security Admin', 'exo:role:Security Admin'],
    ['exo', 'roleGroup', 'Security Admin', 'exo:roleGroup:Security Administrator'],
    ['exo', 'roleGroup', 'Global Reader', 'exo:roleGroup:Global Reader'],
    ['exo', 'roleGroup', 'View-Only Configuration', 'exo:roleGroup:View-Only Configuration'],
    ['exo', 'role', 'View-Only Configuration', 'exo:role:View-Only Configuration'],
    ['exo', 'role', 'Tenant Allow/Block List Manager', 'exo:role:Tenant AllowBlockList Manager'],
    ['mdi', 'role', 'MDI user', 'mdi:User'],
    ['mdi', 'role', 'Azure ATP (workspace) Administrators', 'mdi:Admin'],
    ['mdi', 'role', 'Administrator', 'mdi:Admin'],
    ['mda', 'role', 'Global admin', 'mda:Global administrator'],
    ['mda', 'role', 'Local Global administrator', 'mda:Global administrator'],
    ['mda', 'role', 'Security Administrator', 'mda:Security administrator'],
    ['mda', 'role', 'App / instance admin', 'mda:App/instance admin'],
    ['sent', 'role', 'Azure Sentinel Contributor', 'sent:Microsoft Sentinel Contributor'],
    ['mde', 'role', 'Defender for Endpoint Global Administrator', 'mde:administrator'],
  ] as const)('%s %s %s', (system, kind, name, key) => {
    expect(catalogue.legacyRole(system, kind, name)).toEqual({ value: key });
  });

  test('every role is found by its name in its own system only', () => {
    for (const { key, system, kind, name } of rulebook.legacyRoles.values())
      expect(catalogue.legacyRole(system, kind, name)).toEqual({ value: key });
    expect(catalogue.legacyRole('exo', 'roleGroup', 'Quarantine Administrator')).toHaveProperty('problem');
  });
});

describe('workloads, commands, tables, capabilities', () => {
  test.each([
    ['MDE', 'MDE'],
    ['Microsoft Defender ATP', 'MDE'],
    ['TVM', 'MDVM'],
    ['Azure ATP', 'MDI'],
    ['MCAS', 'MDA'],
    ['Endpoints & Vulnerability Management', 'MDE'],
    ['Defender for Office', 'MDO'],
    ['Azure Sentinel', 'SENT'],
  ])('%s is a workload', (text, code) => {
    expect(catalogue.workload(text)).toEqual({ value: code });
  });

  test('a command is found whatever its case, a stranger gets a suggestion', () => {
    expect(catalogue.command(' GetFile ')).toEqual({ value: 'getfile' });
    expect(catalogue.command('getfil')).toHaveProperty('suggestion', 'getfile');
  });

  test.each([
    ['deviceevents', 'DeviceEvents'],
    [' identitylogonevents', 'IdentityLogonEvents'],
    ['DeviceTvmSoftwareInventory', 'DeviceTvmSoftwareInventory'],
    ['securityalert', 'SecurityAlert'],
    ['MyOwn_cl', 'MyOwn_CL'],
    ['asimDnsActivityLogs', 'ASimDnsActivityLogs'],
    ['_im_Dns', '_Im_Dns'],
  ])('%s is the table %s', (text, value) => {
    expect(catalogue.table(text)).toEqual({ value, isKnown: true });
  });

  test.each([
    ['devicefooEvents', 'DevicefooEvents', 'DeviceEvents'],
    ['identityWhatever', 'IdentityWhatever', undefined],
    ['DevceEvents', 'DevceEvents', 'DeviceEvents'],
    ['AADSignInEventsBet', 'AADSignInEventsBet', 'AADSignInEventsBeta'],
    ['QuarterlyNumbers', 'QuarterlyNumbers', undefined],
    ['Device | take 1', 'Device | take 1', undefined],
    ['_CL', '_CL', undefined],
  ])('%s is no table that anybody knows', (text, value, suggestion) => {
    expect(catalogue.table(text)).toEqual({ value, isKnown: false, ...(suggestion && { suggestion }) });
  });

  test('a question about one permission is a capability with its level', () => {
    expect(catalogue.capability('permission:as.authz:manage')).toEqual({ value: 'permission:as.authz:manage' });
    expect(catalogue.capability('permission:Response (manage)')).toEqual({ value: 'permission:so.sd.response' });
    expect(catalogue.capability('permission:as.authz')).toHaveProperty('problem');
    expect(catalogue.capability('permission:Security settings (all permissions)')).toHaveProperty('problem');
    expect(catalogue.capability('mde.device.isolat')).toHaveProperty('suggestion', 'mde.device.isolate');
    expect(catalogue.capability('isolate')).toHaveProperty('suggestion', 'mde.device.isolate');
    expect(catalogue.capability('isolate a device')).toHaveProperty('suggestion', 'mde.device.isolate');
    expect(catalogue.capability('mde.alerts.export')).not.toHaveProperty('suggestion');
    expect(catalogue.capability('view')).not.toHaveProperty('suggestion');
    expect(catalogue.capability('permission:Respnose')).toHaveProperty('suggestion', 'permission:Response');
  });
});

property.prop([fc.string({ unit: 'grapheme' })])('no text makes reading fail', (text) => {
  for (const read of [
    catalogue.permissions,
    catalogue.legacyEndpointPermission,
    catalogue.entraRole,
    catalogue.capability,
    catalogue.command,
    catalogue.workload,
  ]) {
    const reading = read(text);
    expect('value' in reading || reading.problem.length > 0).toBe(true);
  }
});

const aName = fc.constantFrom(...[...rulebook.entraRoles.values()].map(({ name }) => name));
const spelt = fc.tuple(aName, fc.constantFrom(' ', '-', ' – ', '—', ' '), fc.boolean());

property.prop([spelt])('spelling decides nothing about an Entra role', ([name, separator, isUpper]) => {
  const written = name.replaceAll(' ', separator);
  expect(catalogue.entraRole(isUpper ? written.toUpperCase() : written)).toEqual(catalogue.entraRole(name));
});
