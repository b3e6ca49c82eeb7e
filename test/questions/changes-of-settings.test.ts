import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../server/access/judge/model.ts';
import { parseDocument } from '../../server/document/document.ts';
import { formatPath } from '../../server/document/problem.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { factsIn } from '../access/facts-in.ts';
import { catalogue, factsOf, tenant } from '../tenant/documents.ts';

const facts = factsOf(
  tenant(
    [
      'workloads: { plans: { MDE: P1 }, mde: { liveResponse: { enabled: off } } }',
      'foreignPrincipals: [partner]',
      'groups: { SOC: [ana], list: { type: distribution, members: [ana] } }',
      'urbacRoles: [{ id: r, assignments: [{ id: a1, principals: [SOC], dataSources: [MDO], scopes: [x] }, { id: a2, principals: [bob], dataSources: all }] }]',
      'deviceGroups: [{ id: D, rank: 1, remediationLevel: full }]',
    ].join('\n'),
  ),
);

async function read(yaml: string) {
  const parsed = parseDocument(yaml, 'x.yaml');
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return readChanges(parsed.document.value, lookupInFacts(facts), catalogue);
}

async function after(yaml: string) {
  const reading = await read(yaml);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return factsIn(applyChanges(accessModel(facts, catalogue.rulebook), reading.changes));
}

async function issuesOf(yaml: string): Promise<string[]> {
  const reading = await read(yaml);
  return 'issues' in reading ? reading.issues.map(({ path, message }) => `${formatPath(path)}: ${message}`) : [];
}

describe('S-94 changes of settings and of parts of what is there', () => {
  it('turn the switches that they name', async () => {
    expect((await after('- setLiveResponse: { servers: on }')).liveResponse).toEqual({ enabled: false, servers: true });
    expect((await after('- setLiveResponse: { enabled: on, unsignedScripts: off }')).liveResponse).toEqual({
      enabled: true,
      unsignedScripts: false,
    });
  });
  it('set the plans that they name', async () => {
    expect((await after('- setPlan: { MDO: P2 }')).plans).toEqual({ MDE: 'P1', MDO: 'P2' });
    expect((await after('[{ setPlan: { MDE: business } }, { setPlan: { MDO: none } }]')).plans).toEqual({
      MDE: 'business',
      MDO: 'none',
    });
  });
  it('set remediation levels', async () => {
    const changed = await after('- setRemediationLevel: { deviceGroup: D, level: none }');
    expect(changed.deviceGroups.map(({ remediationLevel }) => remediationLevel)).toEqual(['none']);
    expect(changed).not.toHaveProperty('ungroupedRemediationLevel');
    const ungrouped = await after('- setRemediationLevel: { deviceGroup: ungrouped, level: semi-all }');
    expect(ungrouped.ungroupedRemediationLevel).toBe('semi-all');
    expect(ungrouped.deviceGroups[0]?.remediationLevel).toBe('full');
  });
  it('set one part of one assignment', async () => {
    const before = facts.unifiedRoles[0]?.assignments;
    const assignments = async (yaml: string) => (await after(yaml)).unifiedRoles[0]?.assignments;
    expect(await assignments('- setDataSources: { role: r, assignment: a1, dataSources: [MDVM, SENT] }')).toEqual([
      { ...before?.[0], dataSources: ['MDE', 'SENT'] },
      before?.[1],
    ]);
    expect((await assignments('- setDataSources: { role: r, assignment: a1, dataSources: all }'))?.[0]).toEqual({
      ...before?.[0],
      dataSources: 'all',
    });
    expect((await assignments('- setScopes: { role: r, assignment: a1, scopes: [] }'))?.[0]?.scopes).toEqual([]);
    expect(await assignments('- setPrincipals: { role: r, assignment: a2, principals: [partner, SOC, SOC] }')).toEqual([
      before?.[0],
      { ...before?.[1], principals: ['partner', 'SOC'] },
    ]);
  });
  it('reach assignments of earlier changes', async () => {
    const added = '{ assign: { role: r, principals: [ana], dataSources: [MDE] } }';
    const changed = await after(`[${added}, { setScopes: { role: r, assignment: "r#3", scopes: [y] } }]`);
    expect(changed.unifiedRoles[0]?.assignments[2]?.scopes).toEqual(['y']);
  });
  it('set the kind of a group', async () => {
    const changed = await after(
      '[{ setGroupType: { group: SOC, type: microsoft365 } }, { setGroupType: { group: list, type: security } }]',
    );
    expect(changed.groups.map(({ id, type }) => [id, type])).toEqual([
      ['SOC', 'microsoft365'],
      ['list', 'security'],
    ]);
  });
  it.each([
    ['setLiveResponse: {}', '[0].setLiveResponse: name enabled, servers or unsignedScripts'],
    ['setLiveResponse: { server: on }', '[0].setLiveResponse.server: unknown field "server"; did you mean "servers"?'],
    ['setPlan: {}', '[0].setPlan: name MDO or MDE'],
    ['setPlan: { MDO: business }', '[0].setPlan.MDO: expected one of none, P1, P2'],
    [
      'setRemediationLevel: { deviceGroup: E, level: none }',
      '[0].setRemediationLevel.deviceGroup: no device group has the id "E"',
    ],
    [
      'setRemediationLevel: { deviceGroup: D, level: nothing }',
      '[0].setRemediationLevel.level: expected one of none, semi-all, semi-non-temporary, semi-system, full',
    ],
    [
      'setDataSources: { role: q, assignment: a1, dataSources: all }',
      '[0].setDataSources.role: no custom role (Unified RBAC) has the id "q"',
    ],
    [
      'setScopes: { role: r, assignment: a3, scopes: [] }',
      '[0].setScopes.assignment: no assignment of the role "r" has the id "a3"',
    ],
    [
      'setPrincipals: { role: r, assignment: a1, principals: [nobody] }',
      '[0].setPrincipals.principals[0]: no user, service principal or group has the id "nobody"',
    ],
    ['setGroupType: { group: ana, type: security }', '[0].setGroupType.group: "ana" is a user, not a group'],
    [
      'setGroupType: { group: SOC, type: dynamic }',
      '[0].setGroupType.type: expected one of security, microsoft365, distribution',
    ],
    [
      'addMember: { group: SOC, member: partner }',
      '[0].addMember.member: "partner" is a principal of another tenant, so it cannot be a member of a group of this tenant',
    ],
    [
      'grantLegacyRole: { system: mdi, role: Viewer, principal: partner }',
      '[0].grantLegacyRole.principal: "partner" is a principal of another tenant, so roles of the individual RBAC model cannot be assigned to it',
    ],
    [
      'setAccount: { user: partner, enabled: false }',
      '[0].setAccount.user: "partner" is a principal of another tenant; its account can only be enabled or disabled there',
    ],
  ])('that do not fit are problems: %s', async (change, problem) => {
    expect(await issuesOf(`- ${change}`)).toEqual([problem]);
  });
  it('may name a principal of another tenant where a document may', async () => {
    expect(
      await issuesOf(
        [
          '- grantEntraRole: { role: Security Reader, principal: partner }',
          '- setDeviceGroupAccess: { deviceGroup: D, access: [partner] }',
          '- assign: { role: r, principals: [partner], dataSources: all }',
        ].join('\n'),
      ),
    ).toEqual([]);
  });
});
