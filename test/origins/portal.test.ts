import { describe, expect, it } from 'vitest';
import { portalFormat } from '../../server/origins/portal/portal-format.ts';
import { fileOf, heard, jsonFile, recognised, refusal } from './listening.ts';
import { deviceGroups, readersAssignments, roles, tier2, tier3, workloads } from './portal-answers.ts';

describe('a saved list of device groups', () => {
  const stated = [
    {
      kind: 'deviceGroup',
      id: '12',
      displayName: 'Workstations',
      rank: 2,
      access: [],
      remediationLevel: 'full',
      unevaluatedRule: 'Tag (operator 2): Desk',
    },
    {
      kind: 'deviceGroup',
      id: '9',
      displayName: 'Servers',
      rank: 1,
      access: [{ id: tier2 }, { name: 'By name' }],
      remediationLevel: 'semi-all',
      rule: { osPlatform: { equals: ['WindowsServer2022', 'Linux'] } },
    },
    {
      kind: 'deviceGroup',
      isUngrouped: true,
      displayName: 'UnassignedGroup',
      access: [{ id: tier3 }],
      remediationLevel: 'none',
    },
  ];

  it('states rank by the order of the portal, user access and what is known of rules', async () => {
    const said = await heard(portalFormat, jsonFile(deviceGroups));
    expect(said.statements).toEqual(stated);
    expect(said.records).toEqual(['deviceGroup 12', 'deviceGroup 9', 'deviceGroup ungrouped']);
    expect(said.coverage).toEqual({ deviceGroups: 'complete', deviceGroupAccess: 'complete' });
  });

  it('may be unwrapped, in UTF-16, and have levels written out, as tools save it', async () => {
    const levels = { 3: 'FullAutomated', 1: 'SemiRequireApprovalAll', 0: 'NoAutomatedResponse' };
    const items = deviceGroups.items.map((item) => ({
      ...item,
      AutoRemediationLevel: levels[item.AutoRemediationLevel as 0 | 1 | 3],
      GroupRules: item.GroupRules.map((rule) => ({ ...rule, Property: rule.Property === 3 ? 'OS' : 'Tag' })),
    }));
    const text = `\uFEFF${JSON.stringify(items, null, 2).replaceAll('\n', '\r\n')}`;
    const said = await heard(portalFormat, fileOf(Buffer.from(text, 'utf16le')));
    expect(said.statements).toEqual(stated);
  });

  it('leaves open who has access where it was saved without its levels', async () => {
    const [first, ...others] = deviceGroups.items;
    const items = [{ ...first, MachineGroupAssignments: ['@{WcdAadGroup=}'] }, ...others];
    const said = await heard(portalFormat, jsonFile(items));
    expect(said.statements[0]).not.toHaveProperty('access');
    expect(said.coverage['deviceGroupAccess']).toBe(
      'partial: the file was saved without all levels; save it again with ConvertTo-Json -Depth 10',
    );
    expect(said.coverage['deviceGroups']).toBe('complete');
  });

  it('keeps the order of the list where priorities are missing, and the rest of a list with a bad record', async () => {
    const items = [
      { MachineGroupId: 'b', Name: 'B', MachineGroupAssignments: null },
      { Name: 'No id' },
      'text',
      { MachineGroupId: 'a', Name: 'A', AutoRemediationLevel: 9, MachineGroupAssignments: [] },
      { MachineGroupId: 'a', Name: 'A again' },
    ];
    const said = await heard(portalFormat, jsonFile({ items, containsAadGroupNames: true }));
    expect(said.statements).toEqual([
      { kind: 'deviceGroup', id: 'b', displayName: 'B', rank: 1 },
      { kind: 'deviceGroup', id: 'a', displayName: 'A', rank: 3, access: [] },
    ]);
    expect(said.unreadable).toEqual([
      'file.json: the device group "No id" has no MachineGroupId',
      'file.json: device group number 3 has no MachineGroupId',
    ]);
    expect(said.records).toEqual(['deviceGroup b', 'deviceGroup a', 'deviceGroup a']);
    expect(said.notices).toEqual([
      'The device group "A" has the remediation level "9", which whycan does not know; state it in a table of device groups.',
    ]);
    expect(said.coverage['deviceGroups']).toBe('partial: some records could not be read');
  });

  it('never states half of a rule, which would take in more devices', async () => {
    const system = { OperatorType: 4, Property: 3, PropertyValue: '["Linux"]' };
    const ruleOf = async (...rules: unknown[]) => {
      const item = { MachineGroupId: 1, GroupRules: rules, MachineGroupAssignments: [] };
      const said = await heard(portalFormat, jsonFile([item]));
      return said.statements.map((one) => 'rule' in one && one.rule);
    };
    expect(await ruleOf(system)).toEqual([{ osPlatform: { equals: ['Linux'] } }]);
    expect(await ruleOf(system, { OperatorType: 2, Property: 2, PropertyValue: 'x' })).toEqual([false]);
    expect(await ruleOf({ ...system, PropertyValue: 'Linux' })).toEqual([false]);
    expect(await ruleOf({ ...system, OperatorType: 3 })).toEqual([false]);
    expect(await ruleOf('@{OperatorType=4}')).toEqual([false]);
  });

  it('keeps a rule that it does not understand as text', async () => {
    const rules = [
      { OperatorType: 0, Property: 0, PropertyValue: '' },
      { OperatorType: 2, Property: 2, PropertyValue: 'Desk' },
      { OperatorType: 7, Property: 11, PropertyValue: '<b>x</b>' },
    ];
    const items = [
      { MachineGroupId: 1, GroupRules: rules, MachineGroupAssignments: [] },
      { MachineGroupId: 2, GroupRules: rules.slice(0, 1), MachineGroupAssignments: [] },
    ];
    const said = await heard(portalFormat, jsonFile(items));
    expect(said.statements.map((one) => 'unevaluatedRule' in one && one.unevaluatedRule)).toEqual([
      'Tag (operator 2): Desk; property 11 (operator 7): <b>x</b>',
      false,
    ]);
  });

  it('may be empty', async () => {
    const said = await heard(portalFormat, jsonFile({ items: [], containsAadGroupNames: true }));
    expect(said.statements).toEqual([]);
    expect(said.coverage).toEqual({ deviceGroups: 'complete', deviceGroupAccess: 'complete' });
  });
});

describe('saved workload settings', () => {
  it('state what is active and what is not', async () => {
    const said = await heard(portalFormat, jsonFile(workloads));
    expect(said.statements).toEqual([{ kind: 'workloads', active: ['MDE', 'MDO'], inactive: ['EXO', 'MDI', 'MDA'] }]);
    expect(said.unneeded).toHaveLength(2);
    expect(said.coverage).toEqual({ workloads: 'complete' });
  });

  it('have no Exchange Online permissions active where Defender for Office 365 is not', async () => {
    const inactive = { isUrbacEnabled: false };
    const body = { workloads: { Mde: inactive, Mdo: inactive, Mdi: inactive, Mda: inactive } };
    const said = await heard(portalFormat, jsonFile(body));
    expect(said.statements).toEqual([{ kind: 'workloads', active: [], inactive: ['MDE', 'MDO', 'EXO', 'MDI', 'MDA'] }]);
    expect(said.coverage).toEqual({ workloads: 'complete' });
  });

  it('may be flattened rows, and name what they say nothing of', async () => {
    const rows = [
      { Workload: 'DefenderForEndpoint', IsWorkloadEligible: true, IsUrbacEnabled: true },
      { Workload: 'DefenderForOffice365', IsUrbacEnabled: true },
      { Workload: 'EntraID', IsUrbacEnabled: true },
      { Workload: 'DefenderForIdentity', IsUrbacEnabled: null },
    ];
    const said = await heard(portalFormat, jsonFile(rows));
    expect(said.statements).toEqual([{ kind: 'workloads', active: ['MDE', 'MDO'], inactive: [] }]);
    expect(said.unreadable).toEqual([
      'file.json: the workload Defender for Identity has no isUrbacEnabled with true or false',
    ]);
    expect(said.coverage['workloads']).toBe(
      'partial: the file does not say whether Unified RBAC is active for Defender for Identity, Defender for Cloud Apps, Exchange Online permissions',
    );
  });
});

describe('saved roles', () => {
  const responders = {
    kind: 'unifiedRole',
    id: 'aaaa0000-0000-4000-8000-000000000001',
    displayName: 'Responders',
    permissions: ['microsoft.xdr/secops/securitydata/response/manage'],
    importedFrom: [{ system: 'mde' }],
  };
  const readers = {
    kind: 'unifiedRole',
    id: 'aaaa0000-0000-4000-8000-000000000002',
    displayName: 'Readers',
    permissions: ['microsoft.xdr/secops/*/read', 'microsoft.xdr/new/thing/read'],
  };
  const regional = {
    kind: 'unifiedAssignment',
    role: responders.id,
    id: 'bbbb0000-0000-4000-8000-000000000001',
    displayName: 'Regional',
    principals: [{ id: tier2 }, { name: 'not-a-guid' }],
    dataSources: ['MDE', 'XSPM'],
    scopes: ['/CloudSet/42'],
  };
  const everything = {
    kind: 'unifiedAssignment',
    role: readers.id,
    id: 'bbbb0000-0000-4000-8000-000000000002',
    displayName: 'Everything',
    principals: [{ id: tier3 }],
    dataSources: 'all',
    scopes: [],
  };

  it('and their assignments in another file are put together', async () => {
    const said = await heard(portalFormat, jsonFile(readersAssignments, 'a.json'), jsonFile(roles, 'b.json'));
    expect(said.statements).toEqual([responders, regional, readers, everything]);
    expect(said.coverage).toEqual({ unifiedRoles: 'complete', unifiedAssignments: 'complete', scopes: 'complete' });
  });

  it('without assignments name the roles whose assignments are not there', async () => {
    const said = await heard(portalFormat, jsonFile(roles));
    expect(said.statements).toEqual([responders, regional, readers]);
    expect(said.coverage['unifiedAssignments']).toBe(
      'partial: the assignments of "Readers" are not in the file; open each role once while recording',
    );
  });

  it('never take an unknown data source for all of them', async () => {
    const assignment = (appScopeIds: unknown) => ({ ...readersAssignments.value[0], appScopeIds });
    const of = async (appScopeIds: unknown) => {
      const said = await heard(portalFormat, jsonFile({ value: [assignment(appScopeIds)] }));
      return [
        said.statements.map((one) => 'dataSources' in one && one.dataSources),
        said.coverage['unifiedAssignments'],
      ];
    };
    const open = 'partial: the data sources of "Everything" are not known';
    expect(await of([])).toEqual([['unknown'], open]);
    expect(await of(['Mde', 'Mdx'])).toEqual([['unknown'], open]);
    expect(await of(undefined)).toEqual([['unknown'], open]);
    expect(await of(['/SentinelScope/7'])).toEqual([['unknown'], open]);
    expect((await of(['/']))[0]).toEqual(['all']);
    expect((await of(['Mdo', 'Mdc']))[0]).toEqual([['MDO', 'MDC']]);
  });

  it('are partial where the portal says so or leaves permissions out', async () => {
    const partial = await heard(portalFormat, jsonFile({ value: [], isPartial: true }));
    expect(partial.coverage['unifiedRoles']).toBe(
      'partial: the portal gave only a part of the roles; record again as a Security Administrator',
    );
    const bare = await heard(
      portalFormat,
      jsonFile({ value: [{ id: 'r', originalRoleInfo: null }], isPartial: false }),
    );
    expect(bare.statements).toEqual([{ kind: 'unifiedRole', id: 'r' }]);
    expect(bare.coverage['unifiedRoles']).toBe(
      'partial: the permissions of "r" are not in the file; open each role once while recording',
    );
    const nameless = await heard(portalFormat, jsonFile({ value: [{ rolePermissions: [] }] }));
    expect(nameless.unreadable).toEqual(['file.json: custom role number 1 has no id']);
  });
});

describe('what is no answer of the portal', () => {
  it('is recognised by its content and not by its name', async () => {
    const files = [
      jsonFile(deviceGroups, 'x'),
      jsonFile(workloads, 'y'),
      jsonFile(roles, 'z'),
      jsonFile(readersAssignments, 'w'),
      jsonFile({ '@odata.context': 'c', value: [{ rolePermissions: [] }] }, 'graph.json'),
      fileOf('MachineGroupId,Name\n1,A\n', 'machine_groups.json'),
    ];
    expect(await recognised(portalFormat, ...files)).toEqual(['x', 'y', 'z', 'w']);
  });

  it.each([
    [
      '{"items":[{"MachineGroupId":1}',
      'f:1: not valid JSON: the text ends, but "," or "]" is expected. Save the file again.',
    ],
    [
      '{"items":\n[{"MachineGroupId":1,}]}',
      'f:2: not valid JSON: expected a key in double quotes. Save the file again.',
    ],
    ['', 'f:1: the file is empty. Save the file again.'],
    [`{"MachineGroupId":${'['.repeat(60)}`, 'f:1: nested deeper than 50 levels. Save the file again.'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'f:1: this line is not valid UTF-8. Save or export the file again as UTF-8.'],
    ['{"a":"\0"}', 'f:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.'],
    [
      '{"value":[{"id":"1"}]}',
      'f: this is no answer of the Defender portal that whycan reads. Save the answer for device groups, workload settings, or roles with their assignments.',
    ],
  ])('%s is refused', async (content, sentence) => {
    expect(await refusal(portalFormat, fileOf(content, 'f'))).toBe(sentence);
  });

  it.each([
    ['null items', '{"items":[null,1,[],"x"],"containsAadGroupNames":true}'],
    ['numbers as names', '[{"MachineGroupId":1,"Name":5,"MachineGroupAssignments":{}, "GroupRules":[3]}]'],
    ['workloads that are none', '{"workloads":{"Mde":null,"Mdo":3,"constructor":{"isUrbacEnabled":true}}}'],
    ['assignments of the wrong type', '[{"id":"r","rolePermissions":3,"roleAssignments":[1]}]'],
  ])('%s are read as far as they go', async (_, content) => {
    const said = await heard(portalFormat, fileOf(content));
    expect(Object.values(said.coverage).some((state) => state.startsWith('partial'))).toBe(true);
  });
});
