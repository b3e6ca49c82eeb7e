import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../server/access/rulebook.ts';
import { type Product, products } from '../../server/access/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { codes } from './codes.ts';

const { rulebook } = loadCatalogue();

/** A requirement in short: `all(B, any(A, R))`, permissions by their codes. */
function inShort(part: Requirement | undefined): string {
  const code = (id: string) => Object.entries(codes).find(([, full]) => full === id)?.[0] ?? id;
  const role = (id: string) => rulebook.entraRoles.get(id)?.name ?? id;
  if (part === undefined) return 'none';
  switch (part.kind) {
    case 'all':
    case 'any':
      return `${part.kind}(${part.of.map(inShort).join(', ')})`;
    case 'permission':
      return part.product === undefined ? code(part.permission) : `${code(part.permission)}@${part.product}`;
    case 'noted':
    case 'conditional':
      return `${part.kind}(${inShort(part.of)})`;
    case 'entraRole':
      return `entra(${part.roles.map(role).join(', ')})`;
    case 'legacyRole':
      return `${part.system}(${part.roles === 'any' ? 'any' : part.roles.length})`;
    case 'everyProduct':
      return `everyProduct(${code(part.permission)})`;
    case 'commandLevel':
      return `command(${inShort(part.basic)}, ${inShort(part.advanced)})`;
    default:
      return part.kind;
  }
}

function unified(capability: string, product: Product): string {
  return inShort(rulebook.capabilities.get(capability)?.products.get(product)?.byRegime.unified);
}

const administrators = 'entra(Security Administrator, Global Administrator)';

type Row = [id: string, product: Product, unified: string, isDeviceGroupNeeded?: true];

const rows: readonly Row[] = [
  ['investigation.view', 'MDE', 'B', true],
  ['investigation.view', 'MDO', 'B'],
  ['hunting.view', 'MDE', 'B'],
  ['hunting.view', 'MDO', 'noted(MM)'],
  ['alerts.manage', 'MDE', 'A', true],
  ['alerts.manage', 'MDI', 'all(A, B)'],
  ['alerts.manage', 'MDA', 'any(A, conditional(entra(Security Reader)))'],
  ['incident.view', 'MDO', 'B'],
  ['incident.manage', 'MDO', 'A'],
  ['actioncenter.remediate.device', 'MDE', 'R', true],
  ['actioncenter.remediate.mail', 'MDO', 'any(all(MM, MA), noted(R))'],
  ['customdetection.manage', 'MDE', 'any(DT, CM)'],
  ['threatanalytics.reports', 'MDI', 'B'],
  ['threatanalytics.incidents', 'MDA', 'B'],
  ['threatanalytics.mitigations', 'MDE', 'VM'],
  ['threatanalytics.preventedEmail', 'MDO', 'B'],
  ['hunting.takeAction.mail', 'MDO', 'all(R, MA)'],
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
  ['mdvm.view', 'MDE', 'VM', true],
  ['mdvm.exception', 'MDE', 'EX', true],
  ['mdvm.remediation', 'MDE', 'RM', true],
  ['mdvm.block', 'MDE', 'AP', true],
  ['mdvm.baseline', 'MDE', 'BL'],
  ['mdo.policies.view', 'MDO', 'CR'],
  ['mdo.policies.edit', 'MDO', 'CM'],
  ['mdo.explorer.view', 'MDO', 'MM'],
  ['mdo.mail.preview', 'MDO', 'MC'],
  ['mdo.mail.preview.alert', 'MDO', 'any(MC, so.raw.content.alert)'],
  ['mdo.mail.preview.quarantine', 'MDO', 'any(MC, MCQ)'],
  ['mdo.mail.remediate', 'MDO', 'MA'],
  ['mdo.quarantine.view', 'MDO', 'any(B, MQ)'],
  ['mdo.quarantine.release', 'MDO', 'MQ'],
  ['mdo.quarantine.submit', 'MDO', 'R'],
  ['mdo.submissions.view', 'MDO', 'B'],
  ['mdo.submissions.submit', 'MDO', 'R'],
  ['mdo.air.view', 'MDO', 'B'],
  ['mdo.air.approve', 'MDO', 'R'],
  ['mdo.alertpolicies.edit', 'MDO', 'DT'],
  ['mdo.tabl.view', 'MDO', 'CR'],
  ['mdo.tabl.edit', 'MDO', 'DT'],
  ['mdo.usertags.view', 'MDO', 'YR'],
  ['mdo.usertags.manage', 'MDO', 'YM'],
  ['mdo.reports.view', 'MDO', 'B'],
  ['mdi.settings.view', 'MDI', 'any(all(CR, YR), entra(Security Reader))'],
  [
    'mdi.settings.configure',
    'MDI',
    'any(all(CR, CM, YR, YM), entra(Security Administrator, Global Administrator, Security Operator))',
  ],
  ['mdi.alerts.manage', 'MDI', 'any(all(A, B), entra(Security Operator))'],
  ['mdi.assessments.view', 'MDI', 'all(XR@XSPM, B)'],
  ['mdi.response', 'MDI', 'any(R, entra(Security Operator, Entra SOC Identity Responder))'],
  ['mdi.workspace.create', 'MDI', administrators],
  ['mda.policies.manage', 'MDA', 'any(DT, noted(entra(Compliance Administrator, Compliance Data Administrator)))'],
  ['mda.settings.manage', 'MDA', 'YM'],
  [
    'mda.appgovernance.view',
    'MDA',
    'entra(Global Administrator, Security Administrator, Compliance Administrator, Cloud App Security Administrator, Security Operator, Security Reader, Global Reader)',
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

test('the catalogue has these capabilities and no others', () => {
  expect([...rulebook.capabilities.keys()].sort()).toEqual([...new Set(rows.map(([id]) => id))].sort());
  expect(rulebook.capabilities.size).toBe(92);
});

describe('what differs before Unified RBAC', () => {
  function inRegime(capability: string, product: Product, regime: 'legacy' | 'basic'): string {
    return inShort(rulebook.capabilities.get(capability)?.products.get(product)?.byRegime[regime]);
  }
  test.each<[string, Product, 'legacy' | 'basic', string]>([
    ['mde.device.view', 'MDE', 'basic', `any(${administrators}, conditional(B))`],
    ['mde.indicators.manage', 'MDE', 'legacy', 'noted(any(R, DT))'],
    ['mde.portalsettings.manage', 'MDE', 'legacy', `any(mde(1), ${administrators})`],
    ['mde.roles.manage', 'MDE', 'legacy', `any(mde(1), ${administrators})`],
    ['mde.devicegroups.manage', 'MDE', 'legacy', `any(mde(1), ${administrators})`],
    ['mde.file.download.pe', 'MDE', 'legacy', 'any(A, LA)'],
    ['mde.file.download.nonpe', 'MDE', 'legacy', 'LA'],
    ['mde.lr.library.upload', 'MDE', 'legacy', 'CM'],
    ['mde.lr.library.upload', 'MDE', 'basic', 'all(LA, CM)'],
    ['mde.device.isolate', 'MDE', 'legacy', 'none'],
    ['customdetection.manage', 'MDE', 'basic', 'any(DT, CM, entra(Security Operator))'],
    ['actioncenter.remediate.mail', 'MDO', 'legacy', `noted(all(${administrators}, mdo(1)))`],
    ['hunting.takeAction.mail', 'MDO', 'legacy', `noted(all(${administrators}, mdo(1)))`],
    ['threatanalytics.reports', 'MDA', 'legacy', 'any(B, mda(any))'],
    ['threatanalytics.incidents', 'MDI', 'legacy', 'never'],
    ['mdo.mail.preview', 'MDO', 'legacy', 'none'],
  ])('%s on %s, %s', (id, product, regime, requirement) => {
    expect(inRegime(id, product, regime)).toBe(requirement);
  });
});

test('tables of no single product ask any product for its basic data', () => {
  const row = rulebook.capabilities.get('hunting.view');
  for (const requirement of row?.anyProductTables.values() ?? [])
    expect(inShort(requirement.byRegime.unified)).toBe('B');
  expect(row?.anyProductTables.size).toBe(7);
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

test('every row of the catalogue is as complete as its table promises', () => {
  expect(rulebook.permissions.size).toBe(34);
  expect(rulebook.entraRoles.size).toBe(145);
  expect(rulebook.legacyPermissions.size).toBe(13);
  expect(rulebook.liveResponseCommands.size).toBe(30);
  expect([...rulebook.workloads.values()].map(({ product }) => product)).toEqual(expect.arrayContaining([...products]));
  expect([...rulebook.liveResponseCommands.values()].filter(({ level }) => level === 'basic')).toHaveLength(20);
  for (let number = 1; number <= 30; number += 1) {
    const note = rulebook.notes.get(`T-${String(number).padStart(2, '0')}`);
    expect({ number, readings: note?.readings.length }).toEqual({
      number,
      readings: expect.toSatisfy((count) => count >= 2),
    });
  }
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
