import { describe, expect, it } from 'vitest';
import { completeWays } from '../../server/access/tell/complete-ways.ts';
import { leavesOf } from '../../server/access/tell/routes/relevant.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { answer } from './answer.ts';

const catalogue = loadCatalogue();

async function decided(has: string, capability: string, on = {}, who = 'ana') {
  const text = `whycan: tenant/1\ntenant: { id: t }\nusers: [ana, bob]\n${has}\n`;
  const reading = await readTenant(text, { file: 'inline', catalogue });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return answer(reading.facts, catalogue.rulebook, who, { capability, on });
}

const told = async (...asked: Parameters<typeof decided>) =>
  (await decided(...asked)).reasons.map(({ reason, sentence }) => `${reason}: ${sentence}`);

const eligible = (permission: string, active: string) =>
  `groups: { soc: { displayName: SOC, eligible: [ana] } }
workloads: { urbac: [${active}] }
urbacRoles: [{ id: r, permissions: ["${permission}"], assignments: [{ principals: [soc], dataSources: [MDO] }] }]`;

describe('S-86 two things at once', () => {
  const both = [
    'eligible: Two things stand in the way: SOC is eligible in PIM but not active, and Defender for Office 365 is not active in Unified RBAC.',
    'inactive: In addition, Defender for Office 365 is not active in Unified RBAC.',
  ];

  it('name the switches that are enough, and no others beside them', async () => {
    expect(await told(eligible('so.sd.mailquarantine', ''), 'mdo.quarantine.release')).toEqual(both);
  });

  it('are found where a question is about several policies or several products', async () => {
    expect(await told(eligible('as.core:manage', ''), 'mdo.policies.edit')).toEqual(both);
    expect(await told(eligible('as.core:manage', ''), 'mdo.policies.edit', { policy: 'antiphishing' })).toEqual(both);
    expect(await told(eligible('so.sd.mailquarantine', ''), 'permission:so.sd.mailquarantine')).toEqual(both);
  });

  it('call the switch of Exchange Online by its own name, and Office 365 only where it is turned too', async () => {
    const exchange = 'Exchange Online permissions';
    expect(await told(eligible('as.tuning', 'MDO'), 'mdo.tabl.edit')).toEqual([
      'eligible: ana is eligible in PIM, not active: activating SOC gives Detection tuning (manage) for Defender for Office 365.',
      `inactive: ${exchange} are not active in Unified RBAC.`,
    ]);
    expect(await told(eligible('as.tuning', ''), 'mdo.tabl.edit')).toEqual([
      `eligible: Two things stand in the way: SOC is eligible in PIM but not active, and Defender for Office 365 and ${exchange} are not active in Unified RBAC.`,
      `inactive: In addition, Defender for Office 365 and ${exchange} are not active in Unified RBAC.`,
    ]);
  });

  it('claim no change of group types where something else about the kind is in the way as well', async () => {
    const claimsFor = async (who: string) => {
      const asked = await decided(
        `servicePrincipals: [bot]
groups: { list: { type: distribution, members: [ana, bot] } }
workloads: { urbac: [] }
urbacRoles: [{ id: r, permissions: [so.sd.response], assignments: [{ principals: [list], dataSources: all }] }]`,
        'permission:so.sd.response',
        { workload: 'SENT' },
        who,
      );
      return leavesOf(asked.proof).flatMap(({ misses }) => misses.flatMap(({ claims = [] }) => claims));
    };
    const changes = [
      { kind: 'setGroupType', group: 'list', type: 'security' },
      { kind: 'activate', workload: 'SENT' },
    ];
    const what = expect.objectContaining({ id: 'so.sd.response', product: 'SENT' });
    expect(await claimsFor('ana')).toEqual([{ kind: 'after-changes', changes, what }]);
    expect(await claimsFor('bot')).toEqual([]);
  });

  it('are told by the proof as by the reasons', async () => {
    const decision = await decided(eligible('so.sd.mailquarantine', ''), 'mdo.quarantine.release');
    const permission = leavesOf(decision.proof).find(({ goal }) => goal.kind === 'Permission');
    expect(permission?.misses.map(({ reason, sentence }) => `${reason}: ${sentence}`)).toEqual(both);
  });
});

describe('an activation whose effect is not known', () => {
  const unstated = `groups: { readers: { displayName: The Readers, eligible: [ana] } }
workloads: { urbac: [MDO] }
sources: [{ kind: groupTypes, state: missing }]
urbacRoles: [{ id: r, permissions: [so.sd.mailquarantine], assignments: [{ principals: [readers], dataSources: [MDO] }] }]`;

  it('is told as such, and is no never', async () => {
    const asked = await decided(unstated, 'mdo.quarantine.release');
    expect([asked.verdict, asked.state, asked.toActivate]).toEqual(['deny', undefined, []]);
    expect(asked.reasons[0]?.sentence).toBe(
      'ana is eligible in PIM, not active: activating The Readers may give Email & collaboration quarantine (manage) for Defender for Office 365, depending on data that was not imported.',
    );
  });

  it('is not named among those of which each is enough', async () => {
    const [eligible] = await told(
      `${unstated.replace('[MDO]', '[MDO, MDE]').replace('dataSources: [MDO]', 'dataSources: all').replace('[so.sd.mailquarantine]', '[so.sd.response]')}
entraRoles: { Security Operator: { eligible: [ana] } }`,
      'mde.device.isolate',
    );
    expect(eligible).toBe(
      'eligible: ana is eligible in PIM, not active: activating Security Operator gives Response (manage) for Defender for Endpoint.',
    );
  });
});

describe('what is not known', () => {
  it('is not told as missing', async () => {
    const asked = await decided(
      `workloads: { urbac: [], plans: {} }
sources: [{ kind: plans, state: partial }, { kind: legacyMdo, state: missing }]`,
      'mdo.campaigns.view',
    );
    expect(asked.verdict).toBe('unknown');
    const open = leavesOf(asked.proof).filter(({ verdict }) => verdict === 'unknown');
    expect(open.map(({ requirement, misses }) => [requirement.kind, misses])).toEqual([
      ['plan', []],
      ['legacyRole', []],
    ]);
  });
});

it('legacy roles of Exchange Online are silenced by the switch of Exchange Online', async () => {
  const [ignored] = await told(
    `workloads: { urbac: [MDO, EXO] }
legacyRoles: { exo: { roles: { Tenant AllowBlockList Manager: [ana] } } }`,
    'mdo.tabl.edit',
  );
  expect(ignored).toBe(
    'legacy-ignored: Tenant AllowBlockList Manager would give what is needed, but Exchange Online permissions are active in Unified RBAC, where individual RBAC roles have no effect.',
  );
});

describe('S-87 a reader that Endpoint lost', () => {
  it.each<[string, string, string]>([
    [
      'mde: { legacyRbac: on }',
      'Security Reader',
      'regime: Security Reader gave read access to Defender for Endpoint until its role-based access control was turned on, which cannot be undone. A Defender for Endpoint role for one of their groups, or activating Defender for Endpoint in Unified RBAC, restores it.',
    ],
    [
      'mde: { legacyRbac: on }',
      'Security Operator',
      'regime: Security Operator gives this only while Defender for Endpoint is active in Unified RBAC.',
    ],
  ])('with %s and %s', async (workload, role, sentence) => {
    const [regime] = await told(
      `workloads: { urbac: [], ${workload} }\nentraRoles: { ${role}: [ana] }`,
      'mde.device.view',
    );
    expect(regime).toBe(sentence);
  });
});

it('S-87 several directory roles are told with the verb that fits them', async () => {
  const roles = 'entraRoles: { Security Operator: [ana], SOC Identity Responder: [ana] }';
  const [regime] = await told(`workloads: { urbac: [], mde: { legacyRbac: on } }\n${roles}`, 'mde.device.isolate');
  expect(regime).toBe(
    'regime: Entra SOC Identity Responder and Security Operator give this only while Defender for Endpoint is active in Unified RBAC.',
  );
});

describe('S-79 a group that is no good for a directory role', () => {
  const withSoc = (facts: string) =>
    `workloads: { urbac: [MDE] }
groups: { tier: { displayName: Tier, members: [ana] }, soc: { displayName: SOC, ${facts} } }
entraRoles: { Security Administrator: [soc] }`;
  const would =
    'principal-kind: Security Administrator would give Security data basics (read) for Defender for Endpoint, but has no effect for';

  it.each<[string, string]>([
    ['isAssignableToRole: false, members: [ana]', 'SOC, to which Entra roles cannot be assigned.'],
    ['isAssignableToRole: true, members: [tier]', 'members of groups nested in SOC.'],
    ['type: distribution, members: [ana]', 'SOC, which is a distribution list.'],
  ])('%s', async (facts, why) => {
    expect(await told(withSoc(facts), 'mde.device.view')).toEqual([`${would} ${why}`]);
  });
});

describe('device groups whose lists were not all imported', () => {
  it('are open to all for as long as no list turns up, and what is certain beside them stays conditional', async () => {
    const asked = await decided(
      `groups: { g: [ana] }
workloads: { urbac: [MDE] }
sources: [{ kind: deviceGroupAccess, state: missing }]
urbacRoles: [{ id: r, permissions: [so.sd.lr.basic], assignments: [{ principals: [ana], dataSources: all }] }]
deviceGroups: [{ id: d, rank: 1, access: [g], remediationLevel: none }]`,
      'mde.lr.session',
    );
    expect(asked.verdict).toBe('unknown');
  });
});

it('a directory role that is held in doubt is what the leaf leads to, not the first of those that would do', async () => {
  const asked = await decided(
    `groups: { g: [ana] }
workloads: { urbac: [MDE] }
sources: [{ kind: groupTypes, state: partial }]
entraRoles: { Global Administrator: [g] }`,
    'urbac.roles.view',
  );
  const role = leavesOf(asked.proof).find(({ goal }) => goal.kind === 'EntraRole');
  expect([asked.verdict, role?.goal.name, role?.misses]).toEqual(['unknown', 'Global Administrator', []]);
});

it('a permission is said to be granted on the data sources where it counts, not on those that are not active', async () => {
  const [dataSource] = await told(
    `workloads: { urbac: [MDE] }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [ana], dataSources: [MDE, MDI] }] }]`,
    'permission:so.sd.basics',
    { workload: 'SENT' },
  );
  expect(dataSource).toBe(
    'data-source: ana has Security data basics (read) through r, but only for Defender for Endpoint.',
  );
});

it('many data sources where a permission does not count are named up to a number, and the rest are counted', async () => {
  const [dataSource] = await told(
    `workloads: { urbac: [MDE, MDI, MDC, MDA, IOT, XSPM, SENT] }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [ana], dataSources: [MDE, MDI, MDC, MDA, IOT, XSPM, SENT] }] }]`,
    'permission:so.sd.basics',
    { workload: 'MDO' },
  );
  expect(dataSource).toBe(
    'data-source: ana has Security data basics (read) through r. That counts only for Defender for Cloud, Defender for Cloud Apps, Defender for Endpoint, Defender for Identity, Defender for IoT and 2 more.',
  );
});

it('complete ways to several policies are counted once where the policies are met by the same', async () => {
  const tenant = 'workloads: { urbac: [MDO, EXO] }\nentraRoles: { Global Reader: [ana] }';
  const all = await decided(tenant, 'mdo.policies.view');
  const one = await decided(tenant, 'mdo.policies.view', { policy: 'antispam' });
  expect([all.verdict, completeWays(all), completeWays(one)]).toEqual(['allow', '2', '2']);
});
