import { describe, expect, test } from 'vitest';
import { type Product, products } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { inShort } from './in-short.ts';

const { rulebook } = loadCatalogue();

function unified(capability: string, product: Product): string {
  return inShort(rulebook.capabilities.get(capability)?.products.get(product)?.byRegime.unified);
}

const administrators = 'entra(SA, GA)';

const insiderRiskGroups =
  'mdo(Insider Risk Management, Insider Risk Management Analysts, Insider Risk Management Investigators) always';

type Row = [id: string, product: Product, unified: string, isDeviceGroupNeeded?: true];

const rows: readonly Row[] = [
  ['investigation.view', 'MDE', 'B', true],
  ['investigation.view', 'MDO', 'B'],
  ['hunting.view', 'MDE', 'B'],
  ['hunting.view', 'MDO', 'noted(MM; T-19)'],
  ['alerts.manage', 'MDE', 'A', true],
  ['alerts.manage', 'MDI', 'all(A, B)'],
  ['alerts.manage', 'MDA', 'any(A, conditional(entra(SR); T-03))'],
  ['incident.view', 'MDO', 'B'],
  ['incident.manage', 'MDO', 'A'],
  ['actioncenter.remediate.device', 'MDE', 'R', true],
  ['customdetection.manage', 'MDE', 'any(DT, CM)'],
  ['threatanalytics.reports', 'MDI', 'B'],
  ['threatanalytics.reports', 'MDO', 'any(B, exo(any))'],
  ['hunting.queries.share', 'MDE', `any(${administrators}, conditional(B; N-shared-queries))`],
  ['hunting.queries.share', 'MDO', `any(${administrators}, conditional(MM; N-shared-queries))`],
  ['irm.alerts.view', 'MDE', `all(entra(SA, GA, SO, SR), ${insiderRiskGroups})`],
  ['irm.alerts.view', 'XSPM', `all(entra(SA, GA, SO, SR), ${insiderRiskGroups})`],
  ['threatanalytics.incidents', 'MDA', 'B'],
  ['threatanalytics.mitigations', 'MDE', 'VM'],
  ['threatanalytics.preventedEmail', 'MDO', 'B'],
  ['urbac.roles.view', 'MDE', `any(ZR, ${administrators})`],
  ['urbac.roles.edit', 'SENT', `any(ZM, ${administrators})`],
  ['urbac.workload.activate', 'MDA', administrators],
  ['urbac.roles.import', 'MDO', `any(${administrators}, everyProduct(ZM))`],
  ['urbac.roles.export', 'MDE', `any(${administrators}, all(everyProduct(ZM), someActiveProduct))`],
  ['mde.device.view', 'MDE', 'B', true],
  ['mde.device.tag', 'MDE', 'A', true],
  ['mde.device.scan', 'MDE', 'A', true],
  ['mde.device.package.collect', 'MDE', 'A', true],
  ['mde.device.investigation.start', 'MDE', 'A', true],
  ['mde.device.isolate', 'MDE', 'R', true],
  ['mde.device.contain', 'MDE', 'R', true],
  ['mde.device.restrictApps', 'MDE', 'R', true],
  ['mde.file.quarantine', 'MDE', 'R', true],
  ['mde.device.forceReleaseScript', 'MDE', 'CM', true],
  ['mde.automationlists.manage', 'MDE', 'R'],
  ['mde.indicators.manage', 'MDE', 'DT'],
  ['mde.suppression.manage', 'MDE', 'DT'],
  ['mde.onboard', 'MDE', 'any(CM, DT)'],
  ['mde.securitysettings.manage', 'MDE', 'CM'],
  ['mde.portalsettings.manage', 'MDE', 'YM'],
  ['mde.file.download.pe', 'MDE', 'FC', true],
  ['mde.file.download.nonpe', 'MDE', 'FC', true],
  ['mde.lr.session', 'MDE', 'any(LB, LA)', true],
  ['mde.lr.basicCommand', 'MDE', 'LB', true],
  ['mde.lr.advancedCommand', 'MDE', 'LA', true],
  ['mde.lr.command', 'MDE', 'command(LB, LA)', true],
  ['mde.lr.library.upload', 'MDE', 'all(LA, CM)'],
  ['mde.lr.enableFeature', 'MDE', 'YM'],
  ['mde.roles.manage', 'MDE', 'ZM'],
  ['mde.devicegroups.manage', 'MDE', 'ZM'],
  ['mde.device.troubleshootingMode', 'MDE', 'CM', true],
  ['mde.securitypolicies.view', 'MDE', 'all(CM, everyDeviceGroup)'],
  ['mde.securitypolicies.edit', 'MDE', 'all(CM, everyDeviceGroup)'],
  ['mde.evaluationLab', 'MDE', 'never'],
  ['mdvm.view', 'MDE', 'VM', true],
  ['mdvm.exception', 'MDE', 'EX', true],
  ['mdvm.remediation', 'MDE', 'RM', true],
  ['mdvm.block', 'MDE', 'AP', true],
  ['mdvm.baseline', 'MDE', 'BL'],
  ['mdi.settings.view', 'MDI', 'any(all(CR, YR), entra(SR))'],
  ['mdi.settings.configure', 'MDI', 'any(all(CR, CM, YR, YM), entra(SA, GA, SO))'],
  ['mdi.alerts.manage', 'MDI', 'any(all(A, B), entra(SO))'],
  ['mdi.assessments.view', 'MDI', 'all(XR@XSPM, B)'],
  ['mdi.response', 'MDI', 'any(R, entra(SO, Entra SOC Identity Responder))'],
  ['mdi.workspace.create', 'MDI', administrators],
  [
    'mda.policies.manage',
    'MDA',
    'any(DT, noted(entra(Compliance Administrator, Compliance Data Administrator); N-file-policies-only))',
  ],
  ['mda.settings.manage', 'MDA', 'YM'],
  [
    'mda.appgovernance.view',
    'MDA',
    'entra(GA, SA, Compliance Administrator, Cloud App Security Administrator, SO, SR, GR)',
  ],
  ['xspm.view', 'XSPM', 'XR'],
  ['xspm.manage', 'XSPM', 'XM'],
  ['xspm.initiativeTarget.set', 'XSPM', 'all(XM, everyDeviceGroup)'],
  ['iot.alerts.view', 'IOT', 'B'],
  ['iot.alerts.manage', 'IOT', 'A'],
  ['iot.vulnerabilities.view', 'IOT', 'any(R, VM)'],
  ['iot.onboard', 'IOT', 'DT'],
  ['mdc.alerts.view', 'MDC', 'B'],
  ['mdc.alerts.manage', 'MDC', 'A'],
  ['mdc.vulnerabilities.view', 'MDC', 'VM'],
  ['sent.incidents.view', 'SENT', 'B'],
  ['sent.incidents.manage', 'SENT', 'A'],
  ['sent.response', 'SENT', 'R'],
  ['copilot.phishingAgent', 'MDO', 'all(B, A, so.sd.copilot, MM, MC)'],
];

test.each(rows)('%s on %s', (id, product, requirement, isDeviceGroupNeeded) => {
  expect(unified(id, product)).toBe(requirement);
  expect(rulebook.capabilities.get(id)?.products.get(product)?.needsDeviceGroup).toBe(isDeviceGroupNeeded === true);
});

describe('what differs before Unified RBAC', () => {
  function inRegime(capability: string, product: Product, regime: 'legacy' | 'basic'): string {
    return inShort(rulebook.capabilities.get(capability)?.products.get(product)?.byRegime[regime]);
  }
  const builtIn = 'Microsoft Defender for Endpoint Administrator (default)';
  test.each<[string, Product, 'legacy' | 'basic', string]>([
    ['mde.device.view', 'MDE', 'basic', `any(${administrators}, conditional(B; T-15))`],
    ['mde.indicators.manage', 'MDE', 'legacy', 'noted(any(R, DT); T-07)'],
    ['mde.portalsettings.manage', 'MDE', 'legacy', `any(mde(${builtIn}), ${administrators})`],
    ['mde.roles.manage', 'MDE', 'legacy', `any(mde(${builtIn}), ${administrators})`],
    ['mde.devicegroups.manage', 'MDE', 'legacy', `any(mde(${builtIn}), ${administrators})`],
    ['mde.file.download.pe', 'MDE', 'legacy', 'any(A, LA)'],
    ['mde.file.download.nonpe', 'MDE', 'legacy', 'LA'],
    ['mde.lr.library.upload', 'MDE', 'legacy', 'CM'],
    ['mde.lr.library.upload', 'MDE', 'basic', 'all(LA, CM)'],
    ['mde.device.isolate', 'MDE', 'legacy', 'none'],
    ['customdetection.manage', 'MDE', 'basic', 'any(DT, CM, entra(SO))'],
    ['mde.securitypolicies.edit', 'MDE', 'legacy', `any(all(CM, everyDeviceGroup), ${administrators})`],
    ['mde.device.troubleshootingMode', 'MDE', 'legacy', 'none'],
    ['threatanalytics.reports', 'MDO', 'legacy', 'any(B, any(mdo(any), exo(any)))'],
    ['threatanalytics.reports', 'MDA', 'legacy', 'any(B, mda(any))'],
    ['threatanalytics.incidents', 'MDI', 'legacy', 'never'],
  ])('%s on %s, %s', (id, product, regime, requirement) => {
    expect(inRegime(id, product, regime)).toBe(requirement);
  });
});

test('managing an incident asks all its products, seeing it any', () => {
  expect(rulebook.capabilities.get('incident.manage')?.quantifier).toBe('all');
  expect(rulebook.capabilities.get('incident.view')?.quantifier).toBe('any');
});

test('what a question may say beside the person', () => {
  const takes = (id: string) => rulebook.capabilities.get(id)?.takes;
  expect(takes('mde.lr.command')).toContain('command');
  expect(takes('customdetection.manage')).toEqual(['workload', 'tables', 'devices']);
  expect(takes('xspm.initiativeTarget.set')).toContain('devices');
  expect(takes('incident.view')).toContain('workloads');
  for (const { id, takes: keys, products: on } of rulebook.capabilities.values()) {
    const isEndpoint = on.has('MDE') && on.size === 1 && !id.startsWith('threatanalytics');
    if (isEndpoint) expect({ id, keys }).toEqual({ id, keys: expect.arrayContaining(['device', 'deviceGroup']) });
  }
});

test('every product has a workload, and every contradiction both of its sides', () => {
  expect(new Set([...rulebook.workloads.values()].map(({ product }) => product))).toEqual(new Set(products));
  for (let number = 1; number <= 52; number += 1) {
    const note = rulebook.notes.get(`T-${String(number).padStart(2, '0')}`);
    expect({ number, hasBoth: (note?.readings.length ?? 0) >= 2 }).toEqual({ number, hasBoth: true });
  }
});

test('live response asks for its switches, uploading and switching it on do not', () => {
  const asking = [...rulebook.capabilities.values()].filter(({ products: on }) =>
    [...on.values()].some(({ usesLiveResponse }) => usesLiveResponse),
  );
  expect(asking.map(({ id }) => id)).toEqual([
    'mde.lr.session',
    'mde.lr.basicCommand',
    'mde.lr.advancedCommand',
    'mde.lr.command',
  ]);
});

describe('rules without a verdict are remarks of the capabilities that they are about (S-55)', () => {
  test.each([
    ['N-portal-only', ['mdo.policies.edit', 'mdo.quarantine.release', 'mdo.tabl.edit']],
    ['N-rbac-is-final', ['mde.roles.manage']],
    ['N-original-unchanged', ['urbac.roles.edit', 'urbac.roles.import']],
    ['N-explorer-needs-metadata', ['mdo.mail.remediate']],
    ['T-18', ['mde.onboard']],
    ['T-24', ['incident.manage']],
  ])('%s', (note, ids) => {
    expect(rulebook.notes.get(note)?.text.length).toBeGreaterThan(20);
    for (const id of ids) expect(rulebook.capabilities.get(id)?.notes).toContain(note);
  });
});
