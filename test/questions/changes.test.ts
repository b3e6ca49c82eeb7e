import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../server/document/document.ts';
import { formatPath } from '../../server/document/problem.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { targetOfOptions } from '../../server/questions/target/options.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';

const facts = factsOf(
  tenant(
    [
      'servicePrincipals: [app]',
      'groups: { SOC: [ana], Tier2: { members: [], eligible: [bob] } }',
      'entraRoles: { Security Reader: { eligible: [bob] } }',
      'urbacRoles: [{ id: resp, assignments: [{ id: a1, principals: [SOC], dataSources: all }] }]',
      'legacyRoles:',
      '  mde: [{ id: T2, displayName: Tier 2, groups: [SOC] }, { builtIn: administrator, groups: [] }]',
      '  mdo: { roleGroups: { Case team: { roles: [Preview], members: [ana] } } }',
      'deviceGroups: [{ id: Servers, rank: 1 }]',
      'deletedPrincipals: [gone]',
      'extraPermissions: [{ id: so.sd.newthing, area: so, level: manage }]',
      'extraEntraRoles: [{ id: own-1, displayName: Helpers }]',
    ].join('\n'),
  ),
);

async function read(yaml: string) {
  const parsed = parseDocument(yaml, 'x.yaml');
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return readChanges(parsed.document.value, lookupInFacts(facts), catalogue);
}

async function changesOf(yaml: string) {
  const reading = await read(yaml);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return reading.changes;
}

async function issuesOf(yaml: string): Promise<string[]> {
  const reading = await read(yaml);
  return 'issues' in reading ? reading.issues.map(({ path, message }) => `${formatPath(path)}: ${message}`) : [];
}

describe('changes', () => {
  it('of every kind are read with their names normalised', async () => {
    const written = `
- addMember: { group: SOC, member: Tier2 }
- removeMember: { group: SOC, member: ana }
- activate: mde
- deactivate: EXO
- importRoles: mde
- setLegacyRbac: on
- assign: { role: resp, principals: [ana, gone], dataSources: [MDVM, MDO] }
- unassign: { role: resp, assignment: a1 }
- setPermissions: { role: resp, permissions: [Alerts, so.sd.newthing] }
- grantEntraRole: { role: Security Admin, principal: ana }
- revokeEntraRole: { role: Helpers, principal: ana }
- grantLegacyRole: { system: mda, role: security operator, principal: bob }
- revokeLegacyRole: { system: mde, role: T2, principal: SOC }
- setDeviceGroupAccess: { deviceGroup: Servers, access: [SOC] }
- setRank: { deviceGroup: Servers, rank: 3 }
- activateEligible: { principal: bob, role: Security Reader }
- activateEligible: { principal: bob, group: Tier2 }
- setAccount: { user: bob, enabled: true }
- setScopedDeploymentForMdiAlerts: true
- addDataSource: sent
`;
    expect(await changesOf(written)).toEqual([
      { kind: 'addMember', group: 'SOC', member: 'Tier2' },
      { kind: 'removeMember', group: 'SOC', member: 'ana' },
      { kind: 'activate', workload: 'MDE' },
      { kind: 'deactivate', workload: 'EXO' },
      { kind: 'importRoles', system: 'mde' },
      { kind: 'setLegacyRbac', on: true },
      {
        kind: 'assign',
        role: 'resp',
        principals: ['ana', 'gone'],
        dataSources: ['MDE', 'MDO'],
        includeFutureDataSources: false,
        scopes: [],
      },
      { kind: 'unassign', role: 'resp', assignment: 'a1' },
      { kind: 'setPermissions', role: 'resp', permissions: ['so.sd.alerts', 'so.sd.newthing'] },
      { kind: 'grantEntraRole', role: '194ae4cb-b126-40b2-bd5b-6091b380977d', principal: 'ana' },
      { kind: 'revokeEntraRole', role: 'own-1', principal: 'ana' },
      { kind: 'grantLegacyRole', role: 'mda:Security operator', principal: 'bob' },
      { kind: 'revokeLegacyRole', role: 'mde:T2', principal: 'SOC' },
      { kind: 'setDeviceGroupAccess', deviceGroup: 'Servers', access: ['SOC'] },
      { kind: 'setRank', deviceGroup: 'Servers', rank: 3 },
      { kind: 'activateEligibleRole', principal: 'bob', role: '5d6b6bb7-de71-4623-b4af-96380a352509' },
      { kind: 'activateEligibleGroup', principal: 'bob', group: 'Tier2' },
      { kind: 'setAccount', user: 'bob', enabled: true },
      { kind: 'setScopedDeploymentForMdiAlerts', on: true },
      { kind: 'addDataSource', product: 'SENT' },
    ]);
  });

  it('report every mistake at once', async () => {
    const written = `
- addMember: { group: ana, member: nobody }
- addMember: { group: SOC, member: gone }
- activate: MDX
- assign: { role: rasp, principals: [nobody], dataSources: [MDX] }
- unassign: { role: resp, assignment: a2 }
- setPermissions: { role: resp, permissions: [as.authz] }
- grantEntraRole: { role: Security Raeder, principal: nobody }
- grantLegacyRole: { system: mde, role: T2, principal: ana }
- grantLegacyRole: { system: mdi, role: Onlooker, principal: ana }
- setDeviceGroupAccess: { deviceGroup: Nowhere, access: [ana] }
- setRank: { deviceGroup: ungrouped, rank: 1 }
- activateEligible: { principal: bob, role: Security Reader, group: SOC }
- setAccount: { user: SOC, enabled: false }
- addDataSource: MDX
- addMembers: { group: SOC, member: ana }
- { activate: MDE, deactivate: MDO }
- activate
- setAccount: { user: bob, enabled: maybe }
`;
    expect(await issuesOf(written)).toHaveLength(23);
  });

  it('may refer to what earlier changes brought into being', async () => {
    expect(
      await issuesOf(`
- assign: { role: resp, principals: [ana], dataSources: all }
- unassign: { role: resp, assignment: resp#2 }
- importRoles: mde
- setPermissions: { role: "imported:mde:T2", permissions: [] }
- unassign: { role: "imported:mde:T2", assignment: "imported:mde:T2#1" }
`),
    ).toEqual([]);
    expect(await issuesOf('- unassign: { role: resp, assignment: resp#2 }')).toHaveLength(1);
    expect(await issuesOf('- unassign: { role: "imported:mde:T2", assignment: x }')).toHaveLength(1);
    expect(
      await issuesOf('[{ unassign: { role: resp, assignment: a1 } }, { unassign: { role: resp, assignment: a1 } }]'),
    ).toHaveLength(1);
  });

  it('that change nothing are legal', async () => {
    expect(await issuesOf('- removeMember: { group: SOC, member: bob }')).toEqual([]);
    expect(await issuesOf('- revokeEntraRole: { role: Security Reader, principal: bob }')).toEqual([]);
  });

  it('name roles of Office 365 as roles first, then as role groups, or say which', async () => {
    const key = async (fields: string) => {
      const [change] = await changesOf(`- grantLegacyRole: { system: mdo, ${fields}, principal: bob }`);
      return change?.kind === 'grantLegacyRole' ? change.role : undefined;
    };
    expect(await key('role: Search and Purge')).toBe('mdo:role:Search and Purge');
    expect(await key('role: Organization Management')).toBe('mdo:roleGroup:Organization Management');
    expect(await key('role: Case team')).toBe('mdo:roleGroup:Case team');
    expect(await key('roleGroup: Security Reader')).toBe('mdo:roleGroup:Security Reader');
    expect(await issuesOf('- grantLegacyRole: { system: mdo, principal: bob }')).toEqual([
      '[0].grantLegacyRole: name exactly one of role and roleGroup',
    ]);
    expect(await issuesOf('- grantLegacyRole: { system: mdi, roleGroup: Viewer, principal: bob }')).toEqual([
      '[0].grantLegacyRole: name the role',
    ]);
  });

  it('add to the built-in Endpoint role under its id', async () => {
    expect(await changesOf('- grantLegacyRole: { system: mde, role: administrator, principal: SOC }')).toEqual([
      { kind: 'grantLegacyRole', role: 'mde:administrator', principal: 'SOC' },
    ]);
  });

  it('are a list', async () => {
    expect(await issuesOf('addMember: { group: SOC, member: ana }')).toEqual([': expected a list of changes']);
  });

  it('set the access of the ungrouped devices', async () => {
    expect(await issuesOf('- setDeviceGroupAccess: { deviceGroup: ungrouped, access: [SOC] }')).toEqual([]);
  });
});

describe('S-11 what cannot be undone', () => {
  it('legacy RBAC is not turned off after it was on, be it by an earlier change', async () => {
    expect(await issuesOf('- setLegacyRbac: off')).toEqual([]);
    expect(await issuesOf('[{ setLegacyRbac: on }, { setLegacyRbac: off }]')).toEqual([
      '[1].setLegacyRbac: roles in Defender for Endpoint are turned on and cannot be turned off again (R-28)',
    ]);
    const on = { ...facts, legacyRbac: true };
    expect(await readChanges([{ setLegacyRbac: 'off' }], lookupInFacts(on), catalogue)).toHaveProperty('issues');
  });
  it('MDC and XSPM are not deactivated', async () => {
    expect(await issuesOf('[{ deactivate: MDC }, { deactivate: XSPM }, { deactivate: MDE }]')).toHaveLength(2);
  });
});

describe('S-52 options of the command line', () => {
  it('repeat, with commas in lists', () => {
    expect(targetOfOptions(['device=srv1'])).toEqual({ on: { device: 'srv1' } });
    expect(targetOfOptions(['tables=EmailEvents, DeviceInfo', 'devices=all'])).toEqual({
      on: { tables: ['EmailEvents', 'DeviceInfo'], devices: 'all' },
    });
    expect(targetOfOptions(['device=a=b,c'])).toEqual({ on: { device: 'a=b,c' } });
    expect(targetOfOptions(['policy=safelinks'])).toEqual({ on: { policy: 'safelinks' } });
  });
  it('have known keys, once each, and values', () => {
    for (const options of [['device'], ['=srv1'], ['devise=x'], ['device=a', 'device=b'], ['__proto__=x']])
      expect(targetOfOptions(options)).toHaveProperty('problem');
  });
});
