import { describe, expect, test } from 'vitest';
import type { Product } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { idsOf } from './codes.ts';

const catalogue = loadCatalogue();
const { rulebook } = catalogue;

function read(spelled: readonly string[]): string[] {
  return spelled
    .flatMap((text) => {
      const reading = catalogue.permissions(text);
      return 'value' in reading ? reading.value : [`${text}: ${reading.problem}`];
    })
    .sort();
}

const basics = 'Security operations \\ Security data \\ Security data basics (read)';
const alerts = 'Security operations \\ Security data \\ Alerts (manage)';
const response = 'Security operations \\ Security data \\ Response (manage)';
const metadata = 'Security operations \\ Raw data (Email & collaboration) \\ Email & collaboration metadata (read)';
const exchangeMetadata =
  'Security operations \\ Raw data (email & collaboration) \\ Email & collaboration metadata (read)';
const advanced = 'Security operations \\ Security data \\ Email advanced actions (manage)';
const quarantine = 'Security operations \\ Security data \\ Email quarantine (manage)';
const authorization = 'Authorization and settings \\ Authorization (Read and manage)';
const allSecurity = 'Authorization and settings \\ Security setting (All permissions)';
const coreRead = 'Authorization and settings \\ Security settings \\ Core security settings (read)';
const coreManage = 'Authorization and settings \\ Security settings \\ Core security settings (manage)';
const tuning = 'Authorization and settings \\ Security settings \\ Detection tuning (manage)';
const systemRead = 'Authorization and settings \\ System setting (read)';
const system = 'Authorization and settings \\ System settings (Read and manage)';
const secureScoreRead = 'Security posture \\ Posture management \\ Secure Score (read)';
const secureScoreManage = 'Security posture \\ Posture management \\ Secure Score (manage)';

describe('options of Endpoint roles, as seed 004 spells them', () => {
  test.each<[string, readonly string[], string]>([
    ['View data - Security operations', [basics], 'B'],
    [
      'View data - Defender Vulnerability Management',
      ['Security posture \\ Posture management \\ Vulnerability management (read)'],
      'VM',
    ],
    ['Alerts investigation', [alerts], 'A'],
    ['Active remediation actions - Security operations', [response], 'R'],
    [
      'Active remediation actions - Defender Vulnerability Management - Exception handling',
      ['Security posture \\ Posture management \\ Exception handling (manage)'],
      'EX',
    ],
    [
      'Active remediation actions - Defender Vulnerability Management - Remediation handling',
      ['Security posture \\ posture management \\ Remediation handling (manage)'],
      'RM',
    ],
    [
      'Active remediation actions - Defender Vulnerability Management - Application handling',
      ['Security posture \\ Posture management \\ Application handling (manage)'],
      'AP',
    ],
    [
      'Defender Vulnerability management – Manage security baselines assessment profiles',
      ['Security posture \\ posture management \\ Security baselines assessment (manage)'],
      'BL',
    ],
    ['Live response capabilities', ['Security operations \\ Basic live response (manage)'], 'LB'],
    [
      'Live response capabilities - advanced',
      [
        'Security operations \\ Advanced live response (manage)',
        'Security operations \\ Security data \\ File collection (manage)',
      ],
      'LA FC',
    ],
    [
      'Manage security settings in the Security Center',
      [coreManage, 'Authorization and settings\\Security settings \\ Detection tuning (manage)'],
      'CM DT',
    ],
    ['Manage portal system settings', ['Authorization and settings \\ System setting (Read and manage)'], 'YR YM'],
    ['Manage endpoint security settings in Microsoft Intune', [], ''],
  ])('%s', (name, spelled, codes) => {
    const option = catalogue.legacyEndpointPermission(name);
    expect(option).toHaveProperty('value');
    const id = 'value' in option ? option.value : '';
    expect(read(spelled)).toEqual(idsOf(codes));
    expect([...(rulebook.legacyPermissions.get(id)?.permissions ?? ['none'])].sort()).toEqual(idsOf(codes));
  });

  test('what has no mapping says so in a note', () => {
    expect(rulebook.legacyPermissions.get('manage-endpoint-security-settings-intune')?.notes).toEqual(['N-intune']);
  });
});

describe('Email & collaboration and Exchange Online, as seed 004 spells them', () => {
  type Row = [
    system: 'mdo' | 'exo',
    kind: 'role' | 'roleGroup',
    name: string,
    spelled: string[],
    codes: string,
    since2026: string,
  ];
  test.each<Row>([
    ['mdo', 'roleGroup', 'Global Reader', [basics, metadata, response, coreRead, systemRead], 'B MM R CR YR', 'MCQ'],
    [
      'mdo',
      'roleGroup',
      'Organization Management',
      [basics, alerts, metadata, response, advanced, quarantine, authorization, allSecurity, system],
      'B A MM R MA MQ ZR ZM CR CM DT YR YM',
      'MCQ',
    ],
    [
      'mdo',
      'roleGroup',
      'Security Administrator',
      [
        ...[basics, alerts, metadata, response, quarantine],
        'Authorization and settings \\ Authorization (read)',
        ...[allSecurity, system],
      ],
      'B A MM R MQ ZR CR CM DT YR YM',
      'MCQ',
    ],
    [
      'mdo',
      'roleGroup',
      'Security Reader',
      [
        'Security operations \\ Security data \\Security data basics (read)',
        ...[metadata, response, coreRead, systemRead],
      ],
      'B MM R CR YR',
      'MCQ',
    ],
    ['mdo', 'role', 'Audit Logs', [basics], 'B', ''],
    ['mdo', 'role', 'Manage Alerts', [basics, alerts], 'B A', ''],
    [
      'mdo',
      'role',
      'Preview',
      [
        'Security operations\\ Security operations \\ Raw data (Email & collaboration) \\ Email & collaboration content (read)',
      ],
      'MC',
      '',
    ],
    ['mdo', 'role', 'Quarantine', [quarantine], 'MQ', 'MCQ'],
    ['mdo', 'role', 'Role Management', [authorization], 'ZR ZM', ''],
    ['mdo', 'role', 'Search and Purge', [advanced], 'MA', ''],
    ['mdo', 'role', 'View-Only Manage Alerts', [basics], 'B', ''],
    ['mdo', 'role', 'View-Only Recipients', [basics, metadata], 'B MM', ''],
    ['mdo', 'role', 'View-only Audit Logs', [basics], 'B', ''],
    ['exo', 'roleGroup', 'Hygiene Management', [quarantine, coreManage, tuning], 'MQ CM DT', 'MM'],
    [
      'exo',
      'roleGroup',
      'Organization Management',
      [exchangeMetadata, coreManage, tuning, system],
      'MM CM DT YR YM',
      '',
    ],
    ['exo', 'roleGroup', 'Security Administrator', [tuning, system], 'DT YR YM', ''],
    [
      'exo',
      'roleGroup',
      'View-Only Organization Management',
      [
        'Authorization and settings \\ Security settings (Read-only)',
        'Authorization and settings \\ System settings (Read-only)',
      ],
      'CR YR',
      'MM',
    ],
    ['exo', 'role', 'Tenant AllowBlockList Manager', [tuning], 'DT', ''],
    ['exo', 'role', 'View-only Recipients', [exchangeMetadata], 'MM', ''],
  ])('%s %s %s', (system, kind, name, spelled, codes, since2026) => {
    expect(read(spelled)).toEqual(idsOf(codes));
    const role = catalogue.legacyRole(system, kind, name);
    expect(role).toHaveProperty('value');
    const row = rulebook.legacyRoles.get('value' in role ? role.value : '');
    expect([...(row?.permissions ?? ['none'])].sort()).toEqual(idsOf(`${codes} ${since2026}`));
  });

  test.each<[kind: 'role' | 'roleGroup', name: string, codes: string]>([
    ['roleGroup', 'Security Operator', 'B A MM R CR YR MCQ'],
    ['roleGroup', 'Audit Manager', 'B'],
    ['roleGroup', 'Audit Reader', 'B'],
    ['roleGroup', 'Quarantine Administrator', 'MQ MCQ'],
    ['role', 'Security Administrator', 'B A MM R MQ ZR CR CM DT YR YM MCQ'],
    ['role', 'Security Reader', 'B MM R CR YR MCQ'],
    ['role', 'Compliance Administrator', 'B A'],
    ['role', 'DLP Compliance Management', 'B A'],
    ['role', 'Organization Configuration', 'B A'],
    ['role', 'Record Management', 'B A'],
    ['role', 'Retention Management', 'B A'],
    ['role', 'View-Only DLP Compliance Management', 'B'],
    ['role', 'View-Only Record Management', 'B'],
    ['role', 'View-Only Retention Management', 'B'],
  ])('the newer table adds the %s %s', (kind, name, codes) => {
    expect([...(rulebook.legacyRoles.get(`mdo:${kind}:${name}`)?.permissions ?? ['none'])].sort()).toEqual(
      idsOf(codes),
    );
  });

  test.each([
    ['exo:roleGroup:Security Reader', 'CR'],
    ['exo:role:View-Only Configuration', 'CR'],
    ['exo:roleGroup:Security Operator', 'DT'],
  ])('the newer table adds %s', (key, codes) => {
    expect([...(rulebook.legacyRoles.get(key)?.permissions ?? ['none'])].sort()).toEqual(idsOf(codes));
  });

  test('a role group of the table gives no more through the roles inside than the table says', () => {
    for (const row of rulebook.legacyRoles.values()) {
      if (row.system !== 'mdo' || row.permissions.length === 0 || row.roles.length === 0) continue;
      const inside = row.roles.flatMap((key) => rulebook.legacyRoles.get(key)?.permissions ?? []);
      expect({ key: row.key, more: inside.filter((id) => !row.permissions.includes(id)) }).toEqual({
        key: row.key,
        more: [],
      });
    }
  });

  test('a Data Investigator previews and purges', () => {
    expect(rulebook.legacyRoles.get('mdo:roleGroup:Data Investigator')?.roles).toEqual([
      'mdo:role:Preview',
      'mdo:role:Search and Purge',
    ]);
  });

  test('previewing selects basics and metadata with it when it is imported', () => {
    expect(rulebook.permissions.get('so.raw.content')?.alsoSelects).toEqual(['so.sd.basics', 'so.raw.meta']);
  });
});

describe('Identity, as seed 004 spells it', () => {
  test.each([
    ['MDI admin', [basics, alerts, authorization, allSecurity, system], 'B A ZR ZM CR CM DT YR YM'],
    ['MDI user', [basics, alerts, allSecurity, systemRead], 'B A CR CM DT YR'],
    ['MDI viewer', [basics, coreRead, systemRead], 'B CR YR'],
  ])('%s', (name, spelled, codes) => {
    expect(read(spelled)).toEqual(idsOf(codes));
    const role = catalogue.legacyRole('mdi', 'role', name);
    const row = rulebook.legacyRoles.get('value' in role ? role.value : '');
    expect([...(row?.permissions ?? ['none'])].sort()).toEqual(idsOf(codes));
  });
});

describe('Entra roles, as seed 004 spells them', () => {
  const live = [
    'Security operations \\ Security data \\ Basic live response (manage)',
    'Security operations \\ Security data \\ Advanced live response (manage)',
    'Security operations \\ Security data \\ File collection (manage)',
  ];
  const posture = [
    'Security posture \\ Posture management \\ Vulnerability management (read)',
    'Security posture \\ Posture management \\ Exception handling (manage)',
    'Security posture \\ Posture management \\ Remediation handling (manage)',
  ];
  const administrator = {
    all: [
      ...[basics, alerts, response, secureScoreRead, secureScoreManage, authorization],
      'Authorization and settings \\ Security settings (All permissions)',
      system,
    ],
    endpoint: [
      'Security operations \\ Basic live response (manage)',
      'Security operations \\ Advanced live response (manage)',
      ...live.slice(2),
      ...posture,
      'Security posture \\ Posture management \\ Application handling (manage)',
      'Security posture \\ Posture management \\ Security baseline assessment (manage)',
    ],
    office: [quarantine, advanced, metadata],
  };
  const systemSettingsRead = 'Authorization and settings \\ System settings (read)';
  const vulnerabilities = posture.slice(0, 1);
  const compliance = { office: [basics, alerts] };
  interface Cells {
    readonly all?: readonly string[];
    readonly endpoint?: readonly string[];
    readonly office?: readonly string[];
    readonly officeAndIdentity?: readonly string[];
    readonly identity?: readonly string[];
  }
  const rows: readonly [name: string, cells: Cells, since2026: string][] = [
    ['Global administrator', administrator, 'MCQ'],
    ['Security administrator', administrator, 'MCQ'],
    [
      'Global reader',
      {
        all: [basics, secureScoreRead],
        endpoint: vulnerabilities,
        office: [response, metadata, 'Authorization and settings \\ Authorization (read)'],
        officeAndIdentity: [coreRead, systemSettingsRead],
      },
      'MCQ',
    ],
    [
      'Security reader',
      {
        all: [basics, secureScoreRead],
        endpoint: vulnerabilities,
        office: [response, metadata],
        officeAndIdentity: [coreRead, systemSettingsRead],
      },
      'MCQ',
    ],
    [
      'Security operator',
      {
        all: [
          basics,
          alerts,
          response,
          secureScoreRead,
          'Authorization and settings \\ Security settings (All permissions)',
        ],
        endpoint: [...live, ...posture],
        office: [metadata, system],
        identity: [systemSettingsRead],
      },
      'MCQ',
    ],
    [
      'Exchange Administrator',
      {
        all: [secureScoreRead, secureScoreManage],
        office: ['Security operations \\ Security data \\ Security data basic (read)', metadata, system],
      },
      '',
    ],
    ['SharePoint Administrator', { all: [secureScoreRead, secureScoreManage] }, ''],
    ['Service Support Administrator', { all: [secureScoreRead] }, ''],
    ['User Administrator', { all: [secureScoreRead] }, ''],
    ['HelpDesk Administrator', { all: [secureScoreRead] }, ''],
    ['Compliance administrator', compliance, ''],
    ['Compliance data administrator', compliance, ''],
    ['Billing admin', {}, ''],
  ];

  function grantedOn(id: string, product: Product): string[] {
    const grants = rulebook.entraRoles.get(id)?.grants.filter(({ products }) => products.includes(product)) ?? [];
    return [...new Set(grants.flatMap(({ permissions }) => permissions))].sort();
  }

  test.each(rows)('%s', (name, cells, since2026) => {
    const role = catalogue.entraRole(name);
    expect(role).toHaveProperty('value');
    const id = 'value' in role ? role.value : '';
    const cell = (...keys: (keyof Cells)[]) => read(keys.flatMap((key) => cells[key] ?? []));
    const isExposure = (permission: string) => permission.startsWith('sp.exposure');
    const without = (permissions: string[]) => permissions.filter((permission) => !isExposure(permission));
    expect(grantedOn(id, 'MDE')).toEqual(without(cell('all', 'endpoint')));
    expect(grantedOn(id, 'IOT')).toEqual(without(cell('all', 'endpoint')));
    expect(grantedOn(id, 'MDI')).toEqual(without(cell('all', 'officeAndIdentity', 'identity')));
    expect(grantedOn(id, 'MDO')).toEqual(
      [...new Set([...without(cell('all', 'office', 'officeAndIdentity')), ...idsOf(since2026)])].sort(),
    );
    expect(grantedOn(id, 'XSPM')).toEqual(cell('all').filter(isExposure));
    expect(grantedOn(id, 'SENT')).toEqual([]);
  });

  test('nobody previews mail by being anything in Entra ID', () => {
    for (const { name, grants } of rulebook.entraRoles.values()) {
      const granted = grants.flatMap(({ permissions }) => permissions);
      expect({ name, previews: granted.includes('so.raw.content') }).toEqual({ name, previews: false });
    }
  });

  test('the 2026 role for identities responds on the four workloads', () => {
    expect(grantedOn('58f930cc-fcf4-4152-852c-1d7dbf502139', 'MDI')).toEqual(idsOf('A B R'));
    expect(grantedOn('58f930cc-fcf4-4152-852c-1d7dbf502139', 'MDA')).toEqual([]);
  });

  test.each([
    ['Global Administrator', 'B A VM'],
    ['Security Administrator', 'B A VM'],
    ['Global Reader', 'B VM'],
    ['Security Reader', 'B VM'],
    ['Security Operator', ''],
  ])('on Defender for Cloud %s holds what was inferred, with a note', (name, codes) => {
    const role = catalogue.entraRole(name);
    const row = rulebook.entraRoles.get('value' in role ? role.value : '');
    const grants = row?.grants.filter(({ products }) => products.includes('MDC')) ?? [];
    expect(grants.flatMap(({ permissions }) => permissions).sort()).toEqual(idsOf(codes));
    expect(grants.every(({ notes }) => notes.includes('N-inferred-cloud'))).toBe(true);
  });
});
