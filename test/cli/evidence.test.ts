import { describe, expect, it } from 'vitest';
import { fileOf, whycan } from './whycan.ts';

const tenant = (workloads: string) => `
  whycan: tenant/1
  tenant: { id: evidence }
  workloads: { urbac: [MDE]${workloads} }
  users: [ana, bob, cleo]
  groups: { soc: [ana, bob], leads: [ana], server-team: [bob, cleo], kiosk-team: [ana] }
  urbacRoles:
    - { id: respond, permissions: [so.sd.response, so.sd.lr.basic], assignments: [{ id: a1, principals: [soc], dataSources: [MDE] }] }
    - { id: lead, permissions: [so.sd.response], assignments: [{ id: a2, principals: [leads], dataSources: [MDE] }] }
  deviceGroups:
    - { id: servers, rank: 1, access: [server-team], rule: { name: { startsWith: [srv] } } }
    - { id: kiosks, rank: 2, access: [kiosk-team], rule: { name: { startsWith: [kiosk] } } }
  devices: [{ id: srv1, displayName: srv1 }, { id: kiosk1, displayName: kiosk1 }]
`;

interface Case {
  readonly name: string;
  readonly pass: boolean;
  readonly verdict: string;
  readonly because: readonly string[];
  readonly through: readonly string[];
}

async function casesOf(lines: readonly string[], workloads = ''): Promise<Case[]> {
  const text = `whycan: expect/1\ntenant:${tenant(workloads)}expect:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
  const { out, err } = await whycan('test', fileOf('evidence.expect.yaml', text), '--json');
  expect(err).toBe('');
  return (JSON.parse(out) as { cases: Case[] }).cases;
}

const right = ['a1', 'respond', 'so.sd.response', 'soc'];
const leadersRight = ['a2', 'lead', 'leads'];

describe('what an answer rests on', () => {
  it.each([
    ['ana', 'kiosk1', 'allow', [], [...right, ...leadersRight, 'ana', 'kiosk-team', 'kiosk1', 'kiosks']],
    ['bob', 'srv1', 'allow', [], [...right, 'bob', 'server-team', 'servers', 'srv1']],
    ['ana', 'srv1', 'deny', ['device-group'], [...right, ...leadersRight, 'ana', 'server-team', 'servers', 'srv1']],
    ['bob', 'kiosk1', 'deny', ['device-group'], [...right, 'bob', 'kiosk-team', 'kiosk1', 'kiosks']],
    ['cleo', 'srv1', 'deny', ['permission'], ['cleo', 'so.sd.response']],
  ])('%s on %s: %s, %j', async (who, device, verdict, because, through) => {
    const [found] = await casesOf([`who: ${who}, can: mde.device.isolate, on: { device: ${device} }`]);
    expect(found).toMatchObject({ verdict, because });
    expect(found?.through.toSorted()).toEqual(through.toSorted());
  });

  it('can be expected by name, of a right that is there although the device is not seen too', async () => {
    const question = 'who: ana, can: mde.device.isolate, on: { device: srv1 }, verdict: deny';
    const cases = await casesOf([
      `${question}, through: [respond, lead, servers], notThrough: [kiosk-team]`,
      `${question}, notThrough: [lead]`,
      `${question}, through: [kiosks]`,
    ]);
    expect(cases.map(({ pass }) => pass)).toEqual([true, false, false]);
  });

  it('is, where live response is switched off for everybody, the right that is there and does not help', async () => {
    const question = 'who: bob, can: mde.lr.session, on: { device: srv1 }';
    const [on] = await casesOf([question]);
    const [off] = await casesOf([question], ', mde: { liveResponse: { enabled: off } }');
    expect([on, off]).toMatchObject([
      { verdict: 'allow', because: [] },
      { verdict: 'deny', because: ['switched-off'] },
    ]);
    expect(off?.through).toEqual(expect.arrayContaining([...(on?.through ?? ['all of it'])]));
  });
});
