import { describe, expect, it } from 'vitest';
import { portalRolesFormat } from '../../server/origins/portal-roles/portal-roles-format.ts';
import { fileOf, heard, recognised, refusal } from './listening.ts';

const table = [
  'Role name,Description,Permissions,Assignment name,Data sources,Users/groups',
  'SOC,"First, second","Security operations \\ Security data \\ Response (manage); Alerts (manage)",EMEA,"Microsoft Defender for Endpoint; Identity","SOC Tier 2; ana@contoso.example"',
  'SOC,"First, second","Security operations \\ Security data \\ Response (manage); Alerts (manage)",Mail,Microsoft Defender for Office 365,Mail team',
  'Readers,,"Security operations: All read-only permissions, Something new (read)",All,All data sources,"Everyone (44444444-0000-4000-8000-000000000000)"',
  'Spare,,Security posture: Vulnerability management,,,',
];
const activation = [
  'Workload,Status',
  'Endpoints & Vulnerability Management,Active',
  'Defender for Office 365,Active',
  'Exchange Online permissions,Not active',
  'Identity,Not active',
  'Cloud Apps,Inactive',
];
const lines = (...parts: readonly (readonly string[])[]) => `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;

const roleStatements = [
  {
    kind: 'unifiedRole',
    id: 'SOC',
    displayName: 'SOC',
    permissions: ['Security operations \\ Security data \\ Response (manage)', 'Alerts (manage)'],
  },
  {
    kind: 'unifiedAssignment',
    role: 'SOC',
    id: 'SOC#1',
    displayName: 'EMEA',
    principals: [{ name: 'SOC Tier 2' }, { name: 'ana@contoso.example' }],
    dataSources: ['MDE', 'MDI'],
    scopes: [],
  },
  {
    kind: 'unifiedAssignment',
    role: 'SOC',
    id: 'SOC#2',
    displayName: 'Mail',
    principals: [{ name: 'Mail team' }],
    dataSources: ['MDO'],
    scopes: [],
  },
  {
    kind: 'unifiedRole',
    id: 'Readers',
    displayName: 'Readers',
    permissions: ['Something new (read)'],
    permissionSets: [{ area: 'so', level: 'read' }],
  },
  {
    kind: 'unifiedAssignment',
    role: 'Readers',
    id: 'Readers#1',
    displayName: 'All',
    principals: [{ id: '44444444-0000-4000-8000-000000000000' }],
    dataSources: 'all',
    scopes: [],
  },
  { kind: 'unifiedRole', id: 'Spare', displayName: 'Spare', permissions: ['Vulnerability management'] },
];
const workloads = { kind: 'workloads', active: ['MDE', 'MDO'], inactive: ['EXO', 'MDI', 'MDA'] };

describe("the portal's export of roles", () => {
  it('states roles, assignments by name and the activation of workloads', async () => {
    const said = await heard(portalRolesFormat, fileOf(lines(table, activation)));
    expect(said.statements).toEqual([...roleStatements, workloads]);
    expect(said.lines).toEqual([2, 2, 3, 4, 4, 5, undefined]);
    expect(said.coverage).toEqual({
      unifiedRoles: 'complete',
      unifiedAssignments: 'complete',
      workloads: 'complete',
      scopes:
        'missing: the export lists no scopes of assignments; record the roles in the portal (HAR) or collect them',
    });
    expect(said.records).toHaveLength(9);
    expect(said.unreadable).toEqual([]);
  });

  const across = [
    'Defender for Endpoint,Defender for Office 365,Exchange Online permissions,Identity,Cloud Apps',
    'Active,Active,Inactive,Inactive,Inactive',
  ];
  const inOneCell = [
    '"Defender for Endpoint: Active; Defender for Office 365: On; Exchange Online permissions: Off; Identity: Not active; Cloud Apps: Disabled"',
  ];
  const withColumns = table.map((line, at) =>
    at === 0 ? `${line},Workload,Activation status` : `${line},${activation[at]}${at === 4 ? '' : ''}`,
  );
  it.each([
    ['before the roles', lines(['Roles of Contoso, 2026'], activation, table)],
    ['below their names', lines(table, across)],
    ['in one cell', lines(inOneCell, table)],
    ['in columns beside the roles and below', lines(withColumns, [activation[5] ?? ''])],
    [
      'with semicolons between cells',
      lines(table, activation)
        .replaceAll(';', '|')
        .replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'),
    ],
    ['with a line that names the separator', `sep=,\n${lines(table, activation)}`],
    ['with a mark and other line ends', `\uFEFF${lines(table, activation).replaceAll('\n', '\r\n')}`],
  ])('finds the activation %s', async (_, text) => {
    const said = await heard(portalRolesFormat, fileOf(text));
    expect(said.statements).toEqual([...roleStatements, workloads]);
  });

  it('may be in UTF-16', async () => {
    const said = await heard(portalRolesFormat, fileOf(Buffer.from(`\uFEFF${lines(table, activation)}`, 'utf16le')));
    expect(said.statements).toEqual([...roleStatements, workloads]);
  });

  it('may have its columns in other words and in another order', async () => {
    const text =
      'Assigned users;Assigned user groups;Role assignment;Workloads;Role permissions;Include future data sources;Scope;Role\nana;T2;A;Cloud Apps;Alerts;No;dg-1|dg-2;R\n';
    const said = await heard(portalRolesFormat, fileOf(text));
    expect(said.statements).toEqual([
      { kind: 'unifiedRole', id: 'R', displayName: 'R', permissions: ['Alerts'] },
      {
        kind: 'unifiedAssignment',
        role: 'R',
        id: 'R#1',
        displayName: 'A',
        principals: [{ name: 'ana' }, { name: 'T2' }],
        dataSources: ['MDA'],
        includeFutureDataSources: false,
        scopes: ['dg-1', 'dg-2'],
      },
    ]);
    expect(said.coverage).not.toHaveProperty('scopes');
  });

  it('says what it does not say about activation', async () => {
    const none = await heard(portalRolesFormat, fileOf(lines(table)));
    expect(none.statements).toEqual(roleStatements);
    expect(none.coverage['workloads']).toBe(
      'missing: the export does not say whether Unified RBAC is active for Defender for Endpoint, Defender for Office 365, Defender for Identity and Defender for Cloud Apps; state it with --set workloads.urbac=…',
    );
    const some = await heard(portalRolesFormat, fileOf(lines(table, activation.slice(0, 3))));
    expect(some.coverage['workloads']).toMatch(
      /^partial: .*for Defender for Identity, Defender for Cloud Apps and Exchange/,
    );
  });

  it('never takes an unknown data source for all of them', async () => {
    const row = (sources: string) => `R,,Alerts,A,${sources},ana`;
    const said = await heard(
      portalRolesFormat,
      fileOf([table[0], row('Defender for Toasters'), row('"Identity; Toasters"'), row('')].join('\n')),
    );
    const assignments = said.statements.filter((one) => one.kind === 'unifiedAssignment');
    expect(assignments).toEqual([expect.objectContaining({ dataSources: 'unknown', principals: [{ name: 'ana' }] })]);
    expect(said.coverage['unifiedAssignments']).toBe('partial: the data sources of "A" are not known');
    expect(said.records).toEqual(['unifiedAssignment R#1', 'unifiedAssignment R#1', 'unifiedAssignment R#1']);
  });

  it('keeps roles of one name apart and unites rows about one assignment', async () => {
    const rows = [
      'R,,Alerts,A,Identity,ana',
      'R,,Response,B,Identity,bob',
      'R,,Alerts,A,Identity,carl',
      ',,Alerts,A,Identity,x',
    ];
    const said = await heard(portalRolesFormat, fileOf([table[0], ...rows].join('\n'), 'r.csv'));
    expect(said.statements.map((one) => ('id' in one ? one.id : ''))).toEqual(['R', 'R#1', 'R (2)', 'R (2)#1']);
    expect(said.statements[1]).toMatchObject({ principals: [{ name: 'ana' }, { name: 'carl' }] });
    expect(said.unreadable).toEqual(['r.csv:5: this row names no role']);
    expect(said.coverage['unifiedRoles']).toBe('partial: 1 of its rows could not be read');
  });
});

describe('what is no export of roles', () => {
  it('is recognised by the names of its columns', async () => {
    const files = [
      fileOf(lines(table), 'roles.txt'),
      fileOf(lines(activation, table), 'later.csv'),
      fileOf('Role name,Description,Assignment name,Data sources,Users/groups\n', 'lacking.csv'),
      fileOf('endpointRole,permissions,groups\nA,B,C\n', 'own.csv'),
      fileOf('userPrincipalName,displayName\na,b\n', 'users.csv'),
      fileOf('Role,MemberName,MemberObjectID,RoleDescription,DirectMember\n', 'ps365.csv'),
    ];
    expect(await recognised(portalRolesFormat, ...files)).toEqual(['roles.txt', 'later.csv', 'lacking.csv']);
  });

  const again = 'Export the roles in the Defender portal again, and keep its first row.';
  it.each([
    [
      'without permissions',
      'Role name,Description,Data sources,Users/groups\nR,,All,ana\n',
      `f:1: this export of roles has no column for permissions; recognised: role name in "Role name", description in "Description", data sources in "Data sources", users and groups in "Users/groups". ${again}`,
    ],
    [
      'without a role and users',
      '\n\nPermissions,Data sources\nAlerts,All\n',
      `f:3: this export of roles has no column for role name and none for users and groups; recognised: permissions in "Permissions", data sources in "Data sources". ${again}`,
    ],
    [
      'empty',
      '',
      `f:1: this export of roles has no column for role name and none for permissions and none for users and groups; no column was recognised. ${again}`,
    ],
    [
      'cut inside quotes',
      `${table[0]}\nR,"cut`,
      'f:2: a cell that begins with a double quote has no closing one; the file may be cut off. Export the table again.',
    ],
    [
      'with a stray quote',
      `${table[0]}\nR,a"b,c\n`,
      'f:2: a double quote stands inside a cell that is not quoted. Export the table again.',
    ],
    [
      'with text behind a quote',
      `${table[0]}\nR,"a"b,c\n`,
      'f:2: a double quote inside a cell is not doubled. Export the table again.',
    ],
    [
      'with a huge row',
      `${table[0]}\nR,${'x'.repeat(1_100_000)}\n`,
      'f:2: this row is longer than 1 MB, the limit for one row. Export the table again.',
    ],
    [
      'no text',
      Buffer.from('Role name,Permissions\n\xff', 'latin1'),
      'f:2: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
  ])('%s is refused', async (_, content, sentence) => {
    expect(await refusal(portalRolesFormat, fileOf(content, 'f'))).toBe(sentence);
  });
});
