import { describe, expect, it } from 'vitest';
import { factsOf, problemsOf, tenant } from '../tenant/documents.ts';

describe('S-75 homes of people', () => {
  it('are kept as stated, and not made up', () => {
    const users =
      '[ana, { id: bob, userType: Guest }, { id: cy, userType: Guest, home: internal }, { id: dee, home: external }]';
    expect(factsOf(tenant('', users)).people.map(({ id, home }) => [id, home])).toEqual([
      ['ana', undefined],
      ['bob', undefined],
      ['cy', 'internal'],
      ['dee', 'external'],
    ]);
  });
  it('are internal or external', () => {
    expect(problemsOf(tenant('', '[{ id: ana, home: abroad }]'))).toEqual([
      'x.tenant.yaml:3:26 users[0].home: expected one of internal, external',
    ]);
  });
});

describe('S-77 principals of other tenants', () => {
  const strangers =
    'foreignPrincipals: [partner, { id: msp, displayName: The partner, via: governance, homeTenant: fabrikam }]';

  it('are read, in the short form too', () => {
    expect(factsOf(tenant(strangers, '[]')).people).toEqual([
      {
        kind: 'ForeignPrincipal',
        id: 'partner',
        displayName: 'partner',
        userType: 'Member',
        via: 'gdap',
        enabled: true,
      },
      {
        kind: 'ForeignPrincipal',
        id: 'msp',
        displayName: 'The partner',
        userType: 'Member',
        via: 'governance',
        homeTenant: 'fabrikam',
        enabled: true,
      },
    ]);
  });
  it('hold unified and directory roles and stand on access lists', () => {
    const facts = factsOf(
      tenant(
        [
          strangers,
          'entraRoles: { Security Reader: { active: [partner], eligible: [msp], scoped: [{ principal: msp, scope: /administrativeUnits/a }] } }',
          'urbacRoles: [{ id: r, assignments: [{ principals: [partner], dataSources: all }] }]',
          'deviceGroups: [{ id: D, rank: 1, access: [partner] }]',
          'ungroupedDevices: { access: [msp] }',
        ].join('\n'),
      ),
    );
    expect(facts.entraHoldings.map(({ principal, state }) => [principal, state])).toEqual([
      ['partner', 'active'],
      ['msp', 'eligible'],
      ['msp', 'active'],
    ]);
    expect(facts.unifiedRoles[0]?.assignments[0]?.principals).toEqual(['partner']);
    expect(facts.deviceGroups[0]?.access).toEqual(['partner']);
    expect(facts.ungroupedAccess).toEqual(['msp']);
  });
  const hint =
    ' (only assignments of custom roles (Unified RBAC), Entra roles and user access of device groups can name it)';
  const member = '"partner" is a principal of another tenant, so it cannot be a member of a group of this tenant';
  const ownRole =
    '"partner" is a principal of another tenant, so roles of the individual RBAC model cannot be assigned to it';
  it.each([
    ['groups: { g: [partner] }', `groups.g.members[0]: ${member}${hint}`],
    ['groups: { g: { eligible: [partner] } }', `groups.g.eligible[0]: ${member}${hint}`],
    [
      'legacyRoles: { mde: [{ id: T2, groups: [partner] }] }',
      `legacyRoles.mde[0].groups[0]: "partner" is a principal of another tenant, but a Defender for Endpoint role accepts groups only${hint}`,
    ],
    ['legacyRoles: { mdo: { roles: { Preview: [partner] } } }', `legacyRoles.mdo.roles.Preview[0]: ${ownRole}${hint}`],
    [
      'legacyRoles: { exo: { roleGroups: { Hygiene Management: [partner] } } }',
      `legacyRoles.exo.roleGroups["Hygiene Management"].members[0]: ${ownRole}${hint}`,
    ],
    [
      'legacyRoles: { mda: { Security operator: [partner] } }',
      `legacyRoles.mda["Security operator"][0]: ${ownRole}${hint}`,
    ],
    [
      'legacyRoles: { sent: { Microsoft Sentinel Reader: [partner] } }',
      `legacyRoles.sent["Microsoft Sentinel Reader"][0]: ${ownRole}${hint}`,
    ],
    [
      'groups: { partner: [] }',
      'groups.partner: duplicate "partner": a principal of another tenant has the same id, first at line 4',
    ],
    [
      'servicePrincipals: [partner]',
      'foreignPrincipals[0].id: duplicate "partner": a service principal has the same id, first at line 5',
    ],
  ])('elsewhere are a problem: %s', (line, problem) => {
    expect(problemsOf(tenant(`${strangers}\n${line}`)).map((text) => text.replace(/^\S+ /, ''))).toEqual([problem]);
  });
});

describe('S-78, S-79 kinds of groups', () => {
  it('are kept as stated; what is not stated is not there', () => {
    const groups =
      'groups: { a: [ana], b: { type: microsoft365, isAssignableToRole: false }, c: { type: distribution, isAssignableToRole: true } }';
    expect(factsOf(tenant(groups)).groups).toEqual([
      { id: 'a', displayName: 'a', members: ['ana'], eligible: [] },
      { id: 'b', displayName: 'b', type: 'microsoft365', isAssignableToRole: false, members: [], eligible: [] },
      { id: 'c', displayName: 'c', type: 'distribution', isAssignableToRole: true, members: [], eligible: [] },
    ]);
  });
  it.each(['groupTypes', 'securityEnabled', 'mailEnabled'])('are not said by %s of Microsoft Graph', (name) => {
    expect(problemsOf(tenant(`groups: { a: { ${name}: true } }`))).toEqual([
      `x.tenant.yaml:4:16 groups.a.${name}: unknown field "${name}"; use type`,
    ]);
  });
  it('are one of three', () => {
    expect(problemsOf(tenant('groups: { a: { type: dynamic } }'))[0]).toContain(
      'groups.a.type: expected one of security, microsoft365, distribution',
    );
  });
});

describe('settings of the tenant', () => {
  it('S-81 switches of live response: each is known or not', () => {
    const facts = factsOf(tenant('workloads: { mde: { liveResponse: { enabled: on, servers: off } } }'));
    expect(facts.liveResponse).toEqual({ enabled: true, servers: false });
    expect(factsOf(tenant('workloads: { mde: { liveResponse: { unsignedScripts: off } } }')).liveResponse).toEqual({
      unsignedScripts: false,
    });
    expect(factsOf(tenant('workloads: { mde: { liveResponse: {} } }'))).not.toHaveProperty('liveResponse');
    expect(factsOf(tenant(''))).not.toHaveProperty('liveResponse');
  });
  it('S-93 plans, those that are known', () => {
    expect(factsOf(tenant('workloads: { plans: { MDO: none } }')).plans).toEqual({ MDO: 'none' });
    expect(factsOf(tenant('workloads: { plans: { MDO: P2, MDE: business } }')).plans).toEqual({
      MDO: 'P2',
      MDE: 'business',
    });
    expect(factsOf(tenant('workloads: { plans: {} }'))).not.toHaveProperty('plans');
    expect(
      problemsOf(tenant('workloads: { plans: { MDO: P3, MDI: P1 } }')).map((text) => text.replace(/^\S+ /, '')),
    ).toEqual([
      'workloads.plans.MDO: expected one of none, P1, P2; did you mean "P1"?',
      'workloads.plans.MDI: unknown field "MDI"; did you mean "MDE"?',
    ]);
  });
  it('S-80 the remediation level of the ungrouped devices', () => {
    const facts = factsOf(tenant('ungroupedDevices: { remediationLevel: none }'));
    expect(facts.ungroupedRemediationLevel).toBe('none');
    expect(facts.ungroupedAccess).toEqual([]);
    expect(factsOf(tenant('ungroupedDevices: { access: [] }'))).not.toHaveProperty('ungroupedRemediationLevel');
  });
  it('S-90 a device by its id alone, put where the rules say', () => {
    const facts = factsOf(
      tenant('deviceGroups: [{ id: D, rank: 1, rule: { name: [pc1] } }]\ndevices: [pc1, { id: pc2 }]'),
    );
    expect(facts.devices).toEqual([
      { id: 'pc1', displayName: 'pc1', tags: [], matches: ['D'] },
      { id: 'pc2', displayName: 'pc2', tags: [], matches: [] },
    ]);
  });
  it('sources for settings, plans and kinds of groups', () => {
    const sources =
      '[{ kind: tenantSettings, state: missing }, { kind: plans, state: partial }, { kind: groupTypes, state: complete }]';
    expect(factsOf(tenant(`sources: ${sources}`)).coverage).toEqual([
      { kind: 'tenantSettings', state: 'missing' },
      { kind: 'plans', state: 'partial' },
      { kind: 'groupTypes', state: 'complete' },
    ]);
  });
});
