import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';

const { rulebook } = loadCatalogue();

/** Names of the role groups of a system that hold a role. */
function holders(system: 'mdo' | 'exo', role: string): string[] {
  return [...rulebook.legacyRoles.values()]
    .filter((row) => row.system === system && row.roles.includes(`${system}:role:${role}`))
    .map(({ name }) => name)
    .sort();
}

describe('S-58, S-61: the roles behind role groups', () => {
  test.each<['mdo' | 'exo', string, string[]]>([
    ['mdo', 'Security Reader', ['Global Reader', 'Organization Management', 'Security Operator', 'Security Reader']],
    ['mdo', 'Security Administrator', ['Organization Management', 'Security Administrator']],
    ['mdo', 'Quarantine', ['Organization Management', 'Quarantine Administrator', 'Security Administrator']],
    ['mdo', 'Search and Purge', ['Data Investigator', 'Organization Management']],
    ['mdo', 'Tag Manager', ['Organization Management', 'Security Administrator']],
    ['mdo', 'Tag Contributor', ['Organization Management', 'Security Administrator', 'Security Operator']],
    [
      'mdo',
      'Tag Reader',
      ['Organization Management', 'Security Administrator', 'Security Operator', 'Security Reader'],
    ],
    ['mdo', 'Tenant AllowBlockList Manager', ['Security Operator']],
    ['exo', 'Security Admin', ['Organization Management', 'Security Administrator']],
    ['exo', 'Security Reader', ['Organization Management', 'Security Reader']],
    [
      'exo',
      'View-Only Configuration',
      [
        'Compliance Management',
        'Hygiene Management',
        'Organization Management',
        'View-Only Configuration',
        'View-Only Organization Management',
      ],
    ],
  ])('%s: %s', (system, role, groups) => {
    expect(holders(system, role)).toEqual(groups);
  });
});

test('S-59: members through directory roles', () => {
  const members = [...rulebook.legacyRoles.values()].flatMap(({ key, entraMembers }) =>
    entraMembers.length === 0 ? [] : [[key, ...entraMembers.map((id) => rulebook.entraRoles.get(id)?.name)]],
  );
  expect(members).toEqual([
    ['exo:roleGroup:Organization Management', 'Global Administrator', 'Exchange Administrator'],
    ['exo:roleGroup:Security Administrator', 'Security Administrator'],
    ['exo:roleGroup:View-Only Organization Management', 'Helpdesk Administrator'],
    ['exo:roleGroup:Security Reader', 'Security Reader'],
    ['mdo:roleGroup:Organization Management', 'Global Administrator'],
    ['mdo:roleGroup:Security Administrator', 'Security Administrator'],
    ['mdo:roleGroup:Security Reader', 'Security Reader'],
  ]);
});

test('a role of Office 365 that only Exchange Online gives effect becomes nothing', () => {
  expect(rulebook.legacyRoles.get('mdo:role:Tenant AllowBlockList Manager')?.permissions).toEqual([]);
  expect(rulebook.legacyRoles.get('exo:role:Tenant AllowBlockList Manager')?.permissions).toEqual(['as.tuning']);
});

describe('S-102: where a permission has an effect', () => {
  test.each([
    ['so.sd.basics', 'MDE MDO MDI MDA MDC SENT IOT'],
    ['so.sd.response', 'MDE MDO MDI SENT IOT'],
    ['so.sd.lr.adv', 'MDE IOT'],
    ['so.raw.meta', 'MDO'],
    ['sp.vuln', 'MDE MDC IOT'],
    ['sp.exposure:read', 'XSPM MDC'],
    ['sp.exposure:manage', 'XSPM MDC'],
    ['do.data', 'SENT'],
    ['do.jobs:read', 'SENT'],
    ['as.tuning', 'MDE MDO MDI MDA MDC XSPM SENT IOT'],
    ['aicode.run', 'MDE MDO MDI MDA MDC XSPM SENT IOT'],
    ['so.sd.copilot', 'MDE MDO MDI MDA MDC XSPM SENT IOT'],
  ])('%s', (permission, products) => {
    expect([...(rulebook.permissions.get(permission)?.effectiveIn ?? [])].sort()).toEqual(products.split(' ').sort());
  });
});

test('who reads Endpoint in its basic mode, and who perhaps does', () => {
  const known = [...rulebook.entraRoles.values()].filter(({ legacyEndpoint }) => legacyEndpoint);
  expect(known.map(({ name, legacyEndpoint }) => [name, legacyEndpoint])).toEqual([
    ['Global Administrator', 'administrator'],
    ['Security Administrator', 'administrator'],
    ['Global Reader', 'reader'],
    ['Security Reader', 'reader'],
    ['Security Operator', 'disputed-reader'],
  ]);
});

test('T-33 is told of Global Reader', () => {
  const reader = [...rulebook.entraRoles.values()].find(({ name }) => name === 'Global Reader');
  expect(reader?.grants.find(({ products }) => products.includes('XSPM'))).toEqual({
    permissions: ['sp.exposure:read'],
    products: ['XSPM'],
    notes: ['T-33'],
  });
});
