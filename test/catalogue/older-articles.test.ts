import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../server/access/terms/rulebook.ts';
import type { Product, Regime } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { legs } from './in-short.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

function requirement(capability: string, product: Product, regime: Regime): Requirement | undefined {
  const byRegime = rulebook.capabilities.get(capability)?.products.get(product)?.byRegime;
  return byRegime?.[regime] ?? byRegime?.unified;
}

/** Every leaf, with whether it stands under a conditional part. */
function leaves(part: Requirement | undefined, isConditional = false): { leaf: Requirement; isConditional: boolean }[] {
  if (part === undefined) return [];
  if (part.kind === 'all' || part.kind === 'any') return part.of.flatMap((each) => leaves(each, isConditional));
  if (part.kind === 'noted') return leaves(part.of, isConditional);
  if (part.kind === 'conditional') return leaves(part.of, true);
  return [{ leaf: part, isConditional }];
}

function legacyRolesNamed(capability: string, product: Product, conditional = false): string[] {
  return leaves(requirement(capability, product, 'legacy'))
    .filter(({ isConditional }) => isConditional === conditional)
    .flatMap(({ leaf }) => (leaf.kind === 'legacyRole' && leaf.roles !== 'any' ? leaf.roles : []))
    .sort();
}

function permissionsNamed(capability: string, product: Product): string[] {
  return leaves(requirement(capability, product, 'legacy'))
    .flatMap(({ leaf }) => (leaf.kind === 'permission' ? leaf.permission : []))
    .sort();
}

describe('the table of required roles of seed 001', () => {
  function keys(system: 'mdo' | 'mda', names: readonly string[]): string[] {
    return names
      .flatMap((name) => {
        const found = (['role', 'roleGroup'] as const).flatMap((kind) => {
          const reading = catalogue.legacyRole(system, kind, name);
          return 'value' in reading ? reading.value : [];
        });
        return found.length === 0 ? `${name} is unknown` : found;
      })
      .sort();
  }
  const six = [
    'Global admin',
    'Security admin',
    'Compliance admin',
    'Security operator',
    'Security reader',
    'Global reader',
  ];
  const viewing = [
    ...['View-only Manage alerts ', 'Organization configuration', 'Audit logs', 'View-only audit logs'],
    ...['Security reader', 'Security admin', 'View-only recipients'],
  ];
  const threeReaders = ['Security reader', 'Security admin', 'View-only recipients'];

  test.each<[capability: string, office: string[], permission: string]>([
    ['investigation.view', viewing, 'so.sd.basics'],
    ['hunting.view', threeReaders, 'so.raw.meta'],
    ['alerts.manage', ['Manage alerts', 'Security admin'], 'so.sd.alerts'],
    ['incident.manage', ['Manage alerts', 'Security admin'], 'so.sd.alerts'],
    ['threatanalytics.incidents', [...viewing, 'Manage alerts'], 'so.sd.basics'],
    ['threatanalytics.preventedEmail', threeReaders, 'so.sd.basics'],
  ])('Office 365: %s', (capability, names, permission) => {
    expect(legacyRolesNamed(capability, 'MDO')).toEqual(keys('mdo', names));
    expect(permissionsNamed(capability, 'MDO')).toEqual([permission]);
  });

  test('Office 365: custom detections', () => {
    expect(legacyRolesNamed('customdetection.manage', 'MDO')).toEqual(keys('mdo', ['Manage alerts', 'Security admin']));
    expect(permissionsNamed('customdetection.manage', 'MDO')).toEqual(['as.core:manage', 'as.tuning']);
  });

  test('Office 365: Action center remediation is Search and Purge with the directory role', () => {
    const demand = rulebook.capabilities.get('actioncenter.remediate.mail')?.products.get('MDO');
    expect(legs(demand)).toContain('all(entra(SA, GA), mdo(S&P (role)))');
  });

  test.each<[capability: string, certain: string[], conditional: string[]]>([
    ['investigation.view', six, []],
    ['hunting.view', six, []],
    ['alerts.manage', six.slice(0, 4), ['Security reader']],
    ['incident.manage', six.slice(0, 4), ['Security reader']],
    ['customdetection.manage', six.slice(0, 4), ['Security reader', 'Global reader']],
  ])('Cloud Apps: %s', (capability, certain, conditional) => {
    expect(legacyRolesNamed(capability, 'MDA')).toEqual(keys('mda', certain));
    expect(legacyRolesNamed(capability, 'MDA', true)).toEqual(keys('mda', conditional));
  });

  test('Cloud Apps and Identity: no related incidents, no Action center', () => {
    for (const product of ['MDA', 'MDI'] as const)
      expect(requirement('threatanalytics.incidents', product, 'legacy')?.kind).toBe('never');
    expect([...(rulebook.capabilities.get('actioncenter.remediate.device')?.products.keys() ?? [])]).toEqual(['MDE']);
    expect([...(rulebook.capabilities.get('actioncenter.remediate.mail')?.products.keys() ?? [])]).toEqual(['MDO']);
  });

  test.each([
    ['investigation.view', 'View data- security operations'],
    ['hunting.view', 'View data- security operations'],
    ['alerts.manage', 'Alerts investigation'],
    ['actioncenter.remediate.device', 'Active remediation actions – security operations'],
    ['customdetection.manage', 'Manage security settings'],
    ['threatanalytics.incidents', 'View data- security operations'],
    ['threatanalytics.mitigations', 'View data - Threat and vulnerability management'],
  ])('Endpoint: %s needs what %s becomes', (capability, name) => {
    const option = catalogue.legacyEndpointPermission(name);
    const mapped = 'value' in option ? (rulebook.legacyPermissions.get(option.value)?.permissions ?? []) : [];
    expect(mapped.length).toBeGreaterThan(0);
    expect(permissionsNamed(capability, 'MDE')).toEqual([...mapped].sort());
  });
});

describe('the permission options of seed 003', () => {
  test.each([
    ['View data - Security operations', 'view-data-security-operations'],
    ['View data - Threat and vulnerability management', 'view-data-vulnerability-management'],
    ['Threat and vulnerability management', 'view-data-vulnerability-management'],
    ['Active remediation actions - Security operations', 'active-remediation-security-operations'],
    ['Active remediation – Security operations', 'active-remediation-security-operations'],
    ['Threat and vulnerability management - Exception handling', 'active-remediation-exception-handling'],
    [
      'Active remediation actions - Threat and vulnerability management - Exception handling',
      'active-remediation-exception-handling',
    ],
    ['Threat and vulnerability management - Remediation handling', 'active-remediation-remediation-handling'],
    ['Active remediation – MDVM – Remediation handling', 'active-remediation-remediation-handling'],
    ['Alerts investigation', 'alerts-investigation'],
    ['Manage security settings in Security Center', 'manage-security-settings'],
    ['Live response capabilities - Basic commands', 'live-response-basic'],
    ['Live response capabilities (basic)', 'live-response-basic'],
    ['Live response capabilities - Advanced commands', 'live-response-advanced'],
    ['live response capabilities – ADVANCED', 'live-response-advanced'],
    ['view-data-security-operations', 'view-data-security-operations'],
  ])('%s', (spelled, id) => {
    expect(catalogue.legacyEndpointPermission(spelled)).toEqual({ value: id });
  });

  test('a heading that stands over two options is ambiguous on its own', () => {
    expect(catalogue.legacyEndpointPermission('Security operations')).toEqual({
      problem:
        '"Security operations" can mean "View data – Security operations" or "Active remediation actions – Security operations"; write the one you mean',
    });
  });

  test.each([
    ['mde.device.tag', 'Alerts investigation', 'so.sd.alerts'],
    ['mde.file.download.pe', 'Alerts investigation', 'so.sd.alerts'],
    ['mde.indicators.manage', 'Active remediation actions - Security operations', 'so.sd.response'],
    ['mde.file.download.nonpe', 'Live response capabilities - advanced', 'so.sd.lr.adv'],
    ['mdvm.exception', 'Threat and vulnerability management - Exception handling', 'sp.exception'],
  ])('%s is opened by %s', (capability, name, permission) => {
    const option = catalogue.legacyEndpointPermission(name);
    expect('value' in option && rulebook.legacyPermissions.get(option.value)?.permissions).toContain(permission);
    expect(permissionsNamed(capability, 'MDE')).toContain(permission);
  });

  test('files other than executables are not opened by Alerts investigation', () => {
    expect(permissionsNamed('mde.file.download.nonpe', 'MDE')).toEqual(['so.sd.lr.adv']);
  });
});
