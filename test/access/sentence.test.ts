import { describe, expect, it } from 'vitest';
import { edgeSentence } from '../../server/access/tell/edge-sentence.ts';
import { leavesOf } from '../../server/access/tell/routes/relevant.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import type { GroupFact, TenantFacts } from '../../server/access/terms/facts.ts';
import type { Decision, Miss, ProofLeaf } from '../../server/access/terms/proof.ts';
import type { Target } from '../../server/access/terms/question.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { answer } from './answer.ts';
import { along, ana, decision, edge, gate, group, leaf, node, permission } from './hand-built.ts';

const catalogue = loadCatalogue();

async function tenantWith(has: string): Promise<TenantFacts> {
  const text = `whycan: tenant/1\ntenant: { id: t }\nusers: [ana, bob]\n${has}\n`;
  const reading = await readTenant(text, { file: 'inline', catalogue });
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.facts;
}

async function sentenceAbout(has: string, capability: string) {
  return sentenceOf(answer(await tenantWith(has), catalogue.rulebook, 'ana', { capability, on: {} }));
}

const within = (scopes: string) =>
  `workloads: { urbac: [MDO] }
urbacRoles: [{ id: r, permissions: [so.sd.response], assignments: [{ principals: [ana], dataSources: [MDO], scopes: [${scopes}] }] }]`;

it('S-41 a scope of unknown kind is named as what is not known, and no document is blamed', async () => {
  const facts = await tenantWith(within('/Region/7'));
  const question = { capability: 'permission:so.sd.response', on: { workload: 'MDO' } } as const;
  expect(sentenceOf(answer(facts, catalogue.rulebook, 'ana', question))).toBe(
    'Whether ana can use the permission Response (manage) (Microsoft Defender for Office 365) depends on what /Region/7 ' +
      'covers, which is not known. If so, it is because r gives Response (manage) for Defender for Office 365.',
  );
});

it('T-15 documents are said to disagree where they do', async () => {
  expect(await sentenceAbout('entraRoles: { Security Reader: [ana] }', 'mde.device.view')).toMatch(
    /^Microsoft's documents disagree on whether ana can view a device\. If so, it is because Security Reader gives /,
  );
});

it('T-50 a doubt that is the same for every threat policy is told, and no difference between them', async () => {
  const facts = await tenantWith(`foreignPrincipals: [{ id: partner, via: gdap }]
workloads: { urbac: [MDO, EXO] }
entraRoles: { Security Operator: [partner] }`);
  const question = { capability: 'mdo.policies.view', on: {} };
  expect(sentenceOf(answer(facts, catalogue.rulebook, 'partner', question))).toBe(
    "Microsoft's documents disagree on whether partner can view threat policies. " +
      'If so, it is because Security Operator gives Core security settings (read) for Defender for Office 365.',
  );
});

it('S-75 what a doubtful answer rests on is named where that is not fully known either', async () => {
  const facts = await tenantWith(`groups: { list: { displayName: List, type: microsoft365, members: [ana] } }
workloads: { urbac: [MDO] }
sources: [{ kind: unifiedAssignments, state: partial }]
urbacRoles: [{ id: r, permissions: [so.sd.mailquarantine], assignments: [{ principals: [list], dataSources: [MDO] }] }]`);
  const guest = { ...facts, people: facts.people.map((person) => ({ ...person, home: 'external' as const })) };
  const question = { capability: 'mdo.quarantine.view', on: {} };
  expect(sentenceOf(answer(guest, catalogue.rulebook, 'ana', question))).toBe(
    "Microsoft's documents disagree on whether ana can view quarantined messages. " +
      'If so, it is because r gives Email & collaboration quarantine (manage) for Defender for Office 365.',
  );
});

describe('who sees a device group', () => {
  const lists = `workloads: { urbac: [MDE] }
groups: { red: { displayName: Red, members: [bob] }, blue: { displayName: Blue, members: [bob] }, all: [ana] }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [all], dataSources: [MDE] }] }]
deviceGroups:
  - { id: one, displayName: One, rank: 1, access: [red] }
  - { id: two, displayName: Two, rank: 2, access: [red, blue] }
ungroupedDevices: { access: [blue] }
devices: [{ id: pc1, matches: [one] }, { id: pc2, matches: [] }]`;
  const admins = 'Global and Security Administrators have access to every device group.';
  const reasonOf = ({ reasons }: Decision) => [reasons[0]?.reason, reasons[0]?.sentence];
  const about = (facts: TenantFacts, on: Target) =>
    reasonOf(answer(facts, catalogue.rulebook, 'ana', { capability: 'mde.device.view', on }));

  it.each<[string, Target, string]>([
    ['one group', { device: 'pc1' }, 'pc1 is in One, whose user access lists Red; ana is not a member.'],
    [
      'two groups',
      { deviceGroup: 'two' },
      'The user access of Two lists Blue and Red; ana is a member of none of them.',
    ],
    ['one group', { deviceGroup: 'one' }, 'The user access of One lists Red; ana is not a member.'],
    [
      'a device in no group',
      { device: 'pc2' },
      'pc2 is an ungrouped device, and the user access of those lists Blue; ana is not a member.',
    ],
    ['any device', {}, 'The user access of device groups lists Blue and Red; ana is a member of none of them.'],
  ])('%s', async (_, on, sentence) => {
    expect(about(await tenantWith(lists), on)).toEqual(['device-group', `${sentence} ${admins}`]);
  });

  it('names the built-in administrator of Endpoint while it counts', async () => {
    const legacy = `${lists.replace('urbac: [MDE]', 'urbac: [], mde: { legacyRbac: on }').replace(/urbacRoles.*\n/, '')}
legacyRoles: { mde: [{ id: v, permissions: [View data - Security operations], groups: [all] }] }`;
    expect(about(await tenantWith(legacy), { device: 'pc1' })).toEqual([
      'device-group',
      'pc1 is in One, whose user access lists Red; ana is not a member. ' +
        'Global, Microsoft Defender for Endpoint and Security Administrators have access to every device group.',
    ]);
  });

  it('leaves out groups of a list that give no sight', async () => {
    const facts = await tenantWith(lists);
    const typed = (type: 'microsoft365' | 'distribution', ...ids: readonly string[]) => ({
      ...facts,
      groups: facts.groups.map((one): GroupFact => (ids.includes(one.id) ? { ...one, type } : one)),
    });
    expect(about(typed('microsoft365', 'red'), { deviceGroup: 'two' })[1]).toMatch(
      /^The user access of Two lists Blue; ana is not a member\./,
    );
    expect(about(typed('distribution', 'red'), { device: 'pc1' })[1]).toMatch(
      /^pc1 is in One, whose user access lists no group that gives access\. Global/,
    );
  });

  it('says which device groups are missing where all are needed', async () => {
    const facts = await tenantWith(lists.replace('red: { displayName: Red, members: [bob] }', 'red: [ana]'));
    const missesIn = (person: string): string[] => {
      const question = { capability: 'mde.device.view', on: { allDevices: true } };
      return answer(facts, catalogue.rulebook, person, question).reasons.map(({ sentence }) => sentence);
    };
    expect(missesIn('ana')).toEqual([
      'ana does not have access to every device group: no access to Ungrouped devices.',
    ]);
  });

  it('lists every access entry, however many there are', async () => {
    const ids = Array.from({ length: 14 }, (_, index) => `g${index}`);
    const many = `workloads: { urbac: [MDE] }
groups: { all: [ana], ${ids.map((id) => `${id}: [bob]`).join(', ')} }
urbacRoles: [{ id: r, permissions: [so.sd.basics], assignments: [{ principals: [all], dataSources: [MDE] }] }]
deviceGroups: [${ids.map((id, rank) => `{ id: d-${id}, rank: ${rank + 1}, access: [${id}, g0] }`).join(', ')}]
ungroupedDevices: { access: [g1] }`;
    const asked = answer(await tenantWith(many), catalogue.rulebook, 'ana', { capability: 'mde.device.view', on: {} });
    expect(asked.reasons[0]?.sentence).toBe(
      `The user access of device groups lists g0, g1, g10 and 11 more; ana is a member of none of them. ${admins}`,
    );
    const miss = sightMissOf(asked);
    expect(miss?.edges.filter(({ kind }) => kind === 'CAN_SEE')).toHaveLength(14 + 13 + 1);
    expect(miss?.edges.filter(({ kind }) => kind === 'IN_DEVICE_GROUP')).toHaveLength(15);
    expect(miss?.missing).toHaveLength(14);
  });
});

function sightMissOf({ proof }: Decision): Miss | undefined {
  return leavesOf(proof)
    .flatMap((one: ProofLeaf) => one.misses)
    .find(({ reason }) => reason === 'device-group');
}

describe('a role that is only called like an Entra role', () => {
  const called = (name: string) =>
    `workloads: { urbac: [MDE] }
urbacRoles: [{ id: r, displayName: ${name}, permissions: [so.sd.basics], assignments: [{ principals: [ana], dataSources: [MDE] }] }]`;
  it.each([
    ['Security Administrator', 'The custom role Security Administrator is not the Entra role of the same name.'],
    ['Company Administrator', 'The custom role Company Administrator is not the Entra role Global Administrator.'],
  ])('%s', async (name, sentence) => {
    const facts = await tenantWith(called(name));
    const { reasons } = answer(facts, catalogue.rulebook, 'ana', { capability: 'mde.device.isolate', on: {} });
    expect(reasons.find(({ reason }) => reason === 'name-collision')?.sentence).toBe(sentence);
  });
});

describe('what an answer is met by', () => {
  const held = (role: string, id: string) => {
    const goal = permission(id);
    return leaf(goal, along(ana, node('EntraRole', role), goal), { title: `${id} on Endpoint` });
  };
  it.each([
    [1, 'Ana Torres can isolate a device: role0 gives p0 on Endpoint.'],
    [2, 'Ana Torres can isolate a device: role0 gives p0 on Endpoint; role1 gives p1 on Endpoint.'],
  ])('%i requirements are named', (count, sentence) => {
    const parts = Array.from({ length: count }, (_, index) => held(`role${index}`, `p${index}`));
    expect(sentenceOf({ ...decision(gate('all', ...parts)), phrase: 'isolate a device' })).toBe(sentence);
  });

  it('of many the first are named and the others counted', () => {
    const parts = Array.from({ length: 12 }, (_, index) => held(`role${index}`, `p${index}`));
    const sentence = sentenceOf({ ...decision(gate('all', ...parts)), phrase: 'isolate a device' });
    expect(sentence).toBe(
      'Ana Torres can isolate a device. role0 gives p0 on Endpoint; role1 gives p1 on Endpoint; role2 gives p2 on Endpoint; ' +
        'role3 gives p3 on Endpoint; role4 gives p4 on Endpoint; role5 gives p5 on Endpoint; 6 more requirements are met.',
    );
  });

  it('names count as 20, however long they are', () => {
    const long = held(`role ${'x'.repeat(300)}`, 'p0');
    const sentence = sentenceOf({ ...decision(gate('all', long, held('role1', 'p1'))), phrase: 'isolate a device' });
    expect(sentence).toMatch(/^Ana Torres can isolate a device: role x{300} gives p0 on Endpoint; role1 gives p1/);
  });
});

describe('what needs no ground', () => {
  const known = leaf(permission('p'), [], { requirement: { kind: 'someActiveProduct' }, verdict: 'allow' });
  const open = leaf(permission('p'), [], { verdict: 'unknown' });
  it.each([
    [gate('all', known), 'Ana Torres can isolate a device: nothing prevents it.'],
    [gate('any', known, open), 'Ana Torres can isolate a device: nothing prevents it.'],
    [
      { ...gate('any', open, open), verdict: 'allow', isEitherWay: true } as const,
      'Ana Torres can isolate a device: data that was not imported cannot change it.',
    ],
    [
      { ...gate('all', open), verdict: 'conditional', isEitherWay: true } as const,
      "Microsoft's documents leave open whether Ana Torres can isolate a device. If so, data that was not imported cannot change it.",
    ],
  ])('%#', (proof, sentence) => {
    expect(sentenceOf({ ...decision(proof), phrase: 'isolate a device' })).toBe(sentence);
  });
});

describe('a fact about roles and lists', () => {
  const global = node('EntraRole', 'ga', 'Global Administrator');
  it.each([
    [
      edge('HOLDS', global, node('LegacyRole', 'mdo:roleGroup:Organization Management', 'Organization Management')),
      'Holders of the Entra role Global Administrator are members of the role group Organization Management.',
    ],
    [
      edge('HOLDS', node('EntraRole', 'ea', 'Exchange Administrator'), node('LegacyRole', 'exo:x', 'Org')),
      'Holders of the Entra role Exchange Administrator are members of the role group Org.',
    ],
    [
      edge('HOLDS', global, node('LegacyRole', 'mde:administrator', 'Endpoint Administrator')),
      'Global Administrator counts as a holder of Endpoint Administrator.',
    ],
    [
      edge('CAN_SEE', global, node('DeviceGroup', 'dc', 'Domain controllers')),
      'Global Administrator has access to every device group, Domain controllers included.',
    ],
    [
      edge('CAN_SEE', group('soc', 'SOC'), node('DeviceGroup', 'dc', 'Domain controllers')),
      'SOC has access to Domain controllers.',
    ],
    [
      edge('MAPS_TO', global, { ...permission('p'), name: 'Response (manage)' }),
      'Global Administrator includes Response (manage) for Defender for Endpoint.',
    ],
  ])('%#', (fact, sentence) => {
    expect(edgeSentence(fact)).toBe(sentence);
  });
});
