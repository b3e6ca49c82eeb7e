import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { classOfUnknownTables } from '../../server/catalogue/table-classes.ts';
import { inShort } from './in-short.ts';

const { rulebook } = loadCatalogue();

function row(name: string) {
  return rulebook.huntingTables.find((table) => table.name === name);
}

/** `MDE ⇒ B` for every product of a class, in the model that Unified RBAC brings. */
function demanded(capability: string, tableClass: string): string[] {
  const demand = rulebook.capabilities.get(capability)?.tables.get(tableClass);
  return [...(demand?.products ?? [])].map(([product, { byRegime }]) => `${product} ⇒ ${inShort(byRegime.unified)}`);
}

describe('S-82, S-84: classes of tables', () => {
  test.each([
    ['alerts', ['AlertInfo', 'AlertEvidence', 'BehaviorInfo', 'BehaviorEntities']],
    ['endpoint', ['DeviceEvents', 'DeviceRegistryEvents', 'DisruptionAndResponseEvents']],
    [
      'vulnerability',
      ['DeviceTvmSoftwareVulnerabilities', 'DeviceTvmInfoGatheringKB', 'DeviceBaselineComplianceProfiles'],
    ],
    [
      'mail',
      [
        'EmailEvents',
        'UrlClickEvents',
        'CampaignInfo',
        'MessageUrlInfo',
        'CallActivityEvents',
        'FileMaliciousContentInfo',
      ],
    ],
    ['identity', ['IdentityDirectoryEvents', 'IdentityEvents', 'IdentityAccountInfo']],
    ['identityLogon', ['IdentityLogonEvents']],
    ['identityInfo', ['IdentityInfo']],
    ['cloudApps', ['CloudAppEvents', 'OAuthAppInfo']],
    ['agents', ['AgentsInfo', 'AIAgentsInfo']],
    ['cloud', ['CloudAuditEvents', 'CloudDnsEvents', 'CloudPolicyEnforcementEvents']],
    ['exposure', ['ExposureGraphNodes', 'ExposureGraphEdges']],
    ['signIn', ['EntraIdSignInEvents', 'AADSpnSignInEventsBeta', 'GraphApiAuditEvents']],
    ['dataSecurity', ['DataSecurityEvents', 'DataSecurityBehaviors']],
    [
      'workspace',
      ['SigninLogs', 'DeviceCustomScriptEvents', 'W3CIISLog', 'BehaviorAnalytics', '*_CL', 'ASim*', '_Im_*'],
    ],
  ])('%s', (tableClass, names) => {
    expect(names.map((name) => [name, row(name)?.class, row(name)?.isGuess])).toEqual(
      names.map((name) => [name, tableClass, false]),
    );
  });

  test.each([
    ['Device*', 'endpoint'],
    ['DeviceTvm*', 'vulnerability'],
    ['DeviceCustom*', 'workspace'],
    ['Email*', 'mail'],
    ['Identity*', 'identity'],
  ])('%s is a guess', (name, tableClass) => {
    expect(row(name)).toMatchObject({ class: tableClass, isGuess: true });
  });

  test.each([
    ['AIAgentsInfo', ['N-renamed-agents']],
    ['AADSignInEventsBeta', ['N-sign-in-plan', 'N-replaced-sign-in-tables']],
    ['SecurityAlert', ['N-security-alert']],
    ['DeviceCustomRegistryEvents', ['N-public-code-only']],
    ['DeviceEvents', []],
  ])('%s has its remarks', (name, notes) => {
    expect(row(name)?.notes).toEqual(notes);
  });
});

const purview =
  'mdo(Insider Risk Management, Insider Risk Management Analysts, Insider Risk Management Investigators) always';
const anyReader = 'entra(SA, GA, SO, GR, SR)';
const everywhere = ['MDO', 'MDA', 'MDE', 'MDI', 'MDC', 'SENT', 'IOT'];
const cloudApps = 'any(DT, CM, entra(Compliance Administrator, SO), conditional(entra(SR, GR); T-03))';

describe('what reading a class demands', () => {
  test.each<[string, string[]]>([
    ['alerts', everywhere.map((product) => `${product} ⇒ B`)],
    ['endpoint', ['MDE ⇒ B']],
    ['vulnerability', ['MDE ⇒ any(VM, conditional(B; T-47))']],
    ['mail', ['MDO ⇒ noted(MM; T-19)']],
    ['identity', ['MDI ⇒ B']],
    ['identityLogon', ['MDI ⇒ B', 'MDA ⇒ B']],
    ['identityInfo', ['MDI ⇒ B', 'MDA ⇒ conditional(B; N-identity-info)', 'MDE ⇒ conditional(B; N-identity-info)']],
    ['cloudApps', ['MDA ⇒ B']],
    [
      'agents',
      [
        'MDA ⇒ B',
        ...everywhere
          .filter((product) => product !== 'MDA')
          .map((product) => `${product} ⇒ conditional(B; N-agent-tables)`),
      ],
    ],
    ['cloud', ['MDC ⇒ B']],
    ['exposure', [`XSPM ⇒ noted(any(XR, ${anyReader}); N-sees-part)`]],
    ['signIn', everywhere.map((product) => `${product} ⇒ any(${anyReader}, conditional(B; N-sign-in-tables))`)],
    [
      'dataSecurity',
      everywhere.map((product) => `${product} ⇒ noted(all(${purview}, any(${anyReader}, B)); N-insider-risk-groups)`),
    ],
    ['workspace', ['SENT ⇒ B']],
  ])('%s', (tableClass, expected) => {
    expect(demanded('hunting.view', tableClass)).toEqual(expected);
  });
});

describe('what a detection rule over a class demands', () => {
  const detects = (product: string) => ({ MDA: cloudApps, SENT: 'DT' })[product] ?? 'any(DT, CM)';
  const anywhere = ['MDE', 'IOT', 'MDO', 'MDA', 'MDI', 'MDC', 'SENT'];
  test.each<[string, string[]]>([
    ['alerts', anywhere.map((product) => `${product} ⇒ ${detects(product)}`)],
    ['endpoint', ['MDE ⇒ any(DT, CM)']],
    ['vulnerability', ['MDE ⇒ any(DT, CM)']],
    ['mail', ['MDO ⇒ any(DT, CM)']],
    ['identity', ['MDI ⇒ any(DT, CM)']],
    ['identityLogon', ['MDI ⇒ any(DT, CM)', `MDA ⇒ ${cloudApps}`]],
    [
      'identityInfo',
      [
        'MDI ⇒ any(DT, CM)',
        `MDA ⇒ conditional(${cloudApps}; N-identity-info)`,
        'MDE ⇒ conditional(any(DT, CM); N-identity-info)',
      ],
    ],
    ['cloudApps', [`MDA ⇒ ${cloudApps}`]],
    [
      'agents',
      [
        `MDA ⇒ ${cloudApps}`,
        ...anywhere
          .filter((product) => product !== 'MDA')
          .map((product) => `${product} ⇒ conditional(${detects(product)}; N-agent-tables)`),
      ],
    ],
    ['cloud', ['MDC ⇒ any(DT, CM)']],
    ['exposure', ['XSPM', ...anywhere].map((product) => `${product} ⇒ ${detects(product)}`)],
    [
      'signIn',
      anywhere.map((product) => `${product} ⇒ any(entra(SA, GA), conditional(${detects(product)}; N-sign-in-tables))`),
    ],
    [
      'dataSecurity',
      anywhere.map((product) => `${product} ⇒ noted(all(${purview}, ${detects(product)}); N-insider-risk-groups)`),
    ],
    ['workspace', ['SENT ⇒ DT']],
  ])('%s', (tableClass, expected) => {
    expect(demanded('customdetection.manage', tableClass)).toEqual(expected);
  });
});

describe.each(['hunting.view', 'customdetection.manage'])('%s', (id) => {
  const tables = rulebook.capabilities.get(id)?.tables;

  test('says something of every class, and asks all products of one class alone', () => {
    expect(new Set(tables?.keys())).toEqual(new Set(rulebook.huntingTables.map((table) => table.class)));
    expect(tables?.has(classOfUnknownTables)).toBe(true);
    expect([...(tables ?? [])].flatMap(([name, { quantifier }]) => (quantifier === 'all' ? name : []))).toEqual([
      'identityLogon',
    ]);
  });

  test('needs Plan 2 for mail tables, not for the others', () => {
    for (const [name, { products }] of tables ?? [])
      for (const [product, { needsPlan }] of products)
        expect([name, product, ...needsPlan]).toEqual([name, product, ...(name === 'mail' ? ['P2'] : [])]);
  });
});

test('Security Operator manages detections in basic mode', () => {
  const onDevices = rulebook.capabilities.get('customdetection.manage')?.tables.get('endpoint')?.products.get('MDE');
  expect(inShort(onDevices?.byRegime.basic)).toBe('any(DT, CM, entra(SO))');
});
