import { describe, expect, it } from 'vitest';
import type { WarningId } from '../../server/findings/configuration.ts';
import { configurationWarnings } from '../../server/findings/configuration.ts';
import { catalogue, factsOf, tenant, warningsOf } from '../tenant/documents.ts';

function told(id: WarningId, lines: string) {
  return warningsOf(tenant(lines)).flatMap(({ id: found, sentence, line, nodes }) =>
    found === id ? [{ sentence, line, nodes: nodes.map((node) => `${node.kind}:${node.id}`) }] : [],
  );
}

function sentences(id: WarningId, lines: string): string[] {
  return told(id, lines).map(({ sentence }) => sentence);
}

describe('S-78 groups of a kind without effect', () => {
  const team =
    'groups: { team: { displayName: The team, type: microsoft365, members: [ana] }, list: { type: distribution, members: [ana] }, sec: { type: security, members: [ana] }, plain: [ana] }';
  const everybody = '[team, list, sec, plain]';

  it('in a role of Endpoint', () => {
    expect(
      told('group-kind-without-effect', `${team}\nlegacyRoles: { mde: [{ id: T2, groups: ${everybody} }] }`),
    ).toEqual([
      {
        sentence:
          'The Defender for Endpoint role "T2" includes "The team", a Microsoft 365 group: only security groups work in Defender for Endpoint roles, so its members get no access from it.',
        line: 5,
        nodes: ['Group:team', 'LegacyRole:mde:T2'],
      },
      {
        sentence:
          'The Defender for Endpoint role "T2" includes "list", a distribution list: only security groups work in Defender for Endpoint roles, so its members get no access from it.',
        line: 5,
        nodes: ['Group:list', 'LegacyRole:mde:T2'],
      },
    ]);
  });
  it('on an access list', () => {
    const lines = `${team}\ndeviceGroups: [{ id: D, rank: 1, access: ${everybody} }]\nungroupedDevices: { access: [list] }`;
    expect(sentences('group-kind-without-effect', lines)).toEqual([
      'The user access of "D" includes "The team", a Microsoft 365 group: only security groups work there, so its members get no access from it.',
      'The user access of "D" includes "list", a distribution list: only security groups work there, so its members get no access from it.',
      'The user access of the ungrouped devices includes "list", a distribution list: only security groups work there, so its members get no access from it.',
    ]);
  });
  it('in an assignment of a unified role', () => {
    const lines = `${team}\nurbacRoles: [{ id: r, assignments: [{ id: a, principals: ${everybody}, dataSources: all }] }]`;
    expect(sentences('group-kind-without-effect', lines)).toEqual([
      `The assignment "a" of the custom role "r" includes "The team", a Microsoft 365 group: Microsoft's documents mention only security groups and single users, so it may have no effect.`,
      'The assignment "a" of the custom role "r" includes "list", a distribution list: its members get no access from it.',
    ]);
  });
  it('in a directory role, which Microsoft 365 groups can hold', () => {
    expect(sentences('group-kind-without-effect', `${team}\nentraRoles: { Security Reader: ${everybody} }`)).toEqual([
      'The Microsoft Entra role "Security Reader" includes "list", a distribution list: a distribution list cannot be assigned Entra roles, so its members get no access from it.',
    ]);
  });
});

describe('S-79 groups with directory roles', () => {
  it('that are not assignable to roles', () => {
    const lines =
      'groups: { g: { isAssignableToRole: false, members: [ana, h] }, h: [bob] }\nentraRoles: { Security Reader: [g], Global Reader: { eligible: [g] } }';
    expect(told('role-group-not-assignable', lines)).toEqual([
      {
        sentence:
          '"Security Reader" and "Global Reader" are assigned to "g", which is not role-assignable: its members get no access from it.',
        line: undefined,
        nodes: [
          'Group:g',
          'EntraRole:5d6b6bb7-de71-4623-b4af-96380a352509',
          'EntraRole:f2ef992c-3afb-46b9-b7cf-a126ee74c451',
        ],
      },
    ]);
    expect(told('nested-in-role-group', lines)).toEqual([]);
  });
  it('and groups inside them', () => {
    const lines = (stated: string) =>
      `groups: { g: { ${stated} members: [ana, h] }, h: [bob] }\nentraRoles: { Security Reader: [g] }`;
    expect(told('nested-in-role-group', lines('isAssignableToRole: true,'))).toEqual([
      {
        sentence:
          '"g" is assigned "Security Reader" and contains "h": people who are only in a nested group do not get the role.',
        line: undefined,
        nodes: ['Group:g', 'EntraRole:5d6b6bb7-de71-4623-b4af-96380a352509', 'Group:h'],
      },
    ]);
    expect(sentences('nested-in-role-group', lines(''))).toEqual([
      '"g" is assigned "Security Reader" and contains "h": Microsoft Entra ID allows no nested groups in a role-assignable group; their members are taken to have the role because the data does not state whether "g" is role-assignable.',
    ]);
    expect(sentences('nested-in-role-group', 'groups: { g: [ana] }\nentraRoles: { Security Reader: [g] }')).toEqual([]);
    expect(sentences('nested-in-role-group', 'groups: { g: [h], h: [ana] }')).toEqual([]);
  });
});

describe('S-93 Unified RBAC without Plan 2', () => {
  const lines = (urbac: string, plan: string) => `workloads: { urbac: [${urbac}], plans: { ${plan} } }`;
  it('is told where the plan is known to be another one', () => {
    expect(told('unified-without-plan', lines('MDO', 'MDO: P1'))).toEqual([
      {
        sentence:
          'Defender for Office 365 is active in Unified RBAC, which requires Plan 2, but the tenant has Plan 1.',
        line: 4,
        nodes: ['Workload:MDO'],
      },
    ]);
    expect(sentences('unified-without-plan', lines('MDO', 'MDO: none'))).toEqual([
      'Defender for Office 365 is active in Unified RBAC, which requires Plan 2, but the tenant has no Defender for Office 365 plan.',
    ]);
    for (const fine of [lines('MDO', 'MDO: P2'), lines('MDE', 'MDO: P1'), lines('MDO', 'MDE: P1')])
      expect(told('unified-without-plan', fine)).toEqual([]);
  });
});

describe('what older warnings say of the new kinds', () => {
  it('a principal of another tenant on an access list reaches the device group', () => {
    const lines = (access: string) =>
      `foreignPrincipals: [partner]\ngroups: { none: [] }\ndeviceGroups: [{ id: D, rank: 1, access: [${access}], rule: { name: [x] } }]`;
    expect(sentences('device-group-unreachable', lines('none'))).toHaveLength(1);
    expect(sentences('device-group-unreachable', lines('none, partner'))).toEqual([]);
  });
  it('who does not hold the directory role through its group is not locked out', () => {
    const readers = (group: string) =>
      `groups: { g: { ${group}, members: [ana, h] }, h: [bob] }\nentraRoles: { Security Reader: [g] }`;
    const locked = (group: string) =>
      configurationWarnings(factsOf(tenant(readers(group))), catalogue)
        .find(({ id }) => id === 'lock-out-risk')
        ?.nodes.flatMap(({ kind, id }) => (kind === 'User' ? [id] : []));
    expect(locked('displayName: G')?.sort()).toEqual(['ana', 'bob']);
    expect(locked('isAssignableToRole: true')).toEqual(['ana']);
    expect(locked('isAssignableToRole: false')).toBeUndefined();
    expect(locked('type: distribution')).toBeUndefined();
  });
  it('a role of Endpoint given to a Microsoft 365 group saves nobody from being locked out', () => {
    const lines = (type: string) =>
      `groups: { g: { type: ${type}, members: [ana] } }\nentraRoles: { Security Reader: [ana] }\nlegacyRoles: { mde: [{ id: T, groups: [g] }] }`;
    expect(sentences('lock-out-risk', lines('security'))).toEqual([]);
    expect(sentences('lock-out-risk', lines('microsoft365'))).toHaveLength(1);
  });
});
