import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, whycan } from '../cli/whycan.ts';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const row = 'capability { key: id title } verdict members of';
const document = `query ($group: String!, $workload: WorkloadCode, $verdict: Verdict, $on: TargetInput, $assuming: [ChangeInput!], $at: Int) {
  group(key: $group) {
    capabilities(workload: $workload, verdict: $verdict, on: $on, assuming: $assuming, at: $at) {
      capability { key title } verdict state sentence members of
      deviceGroups { deviceGroup { key } verdict members of }
    }
  }
}`;

interface Ability {
  readonly verdict: string;
  readonly members: number;
  readonly of: number;
}

interface Row extends Ability {
  readonly capability: { readonly key: string; readonly title: string };
  readonly state: string | null;
  readonly sentence: string;
  readonly deviceGroups: readonly (Ability & { readonly deviceGroup: { readonly key: string } })[];
}

async function asked(group: string, variables: Record<string, unknown> = {}): Promise<readonly Row[]> {
  const reply = await ask(served.app, document, { group, ...variables });
  expect(reply.json.errors).toBeUndefined();
  return (reply.json.data as { group: { capabilities: readonly Row[] } }).group.capabilities;
}

const shares = ({ members, of }: Ability) => ({ every: of > 0 && members === of, some: members, of });

describe('what a group gives', () => {
  it.each([
    ['tier2', [], {}],
    ['tier3', ['--workload', 'MDI'], { workload: 'MDI' }],
    [
      'tier1-amer',
      ['--assuming', fileOf('c.yaml', '- removeMember: { group: tier1-amer, member: ben }\n')],
      { assuming: [{ removeMember: { group: 'tier1-amer', member: 'ben' } }] },
    ],
  ])('to %s %j is what the command line says', async (group, options, variables) => {
    const { code, out } = await whycan('what-can', group, '--device-groups', '--json', ...options);
    expect(code).toBe(0);
    const rows = await asked(group, variables);
    expect(
      rows.map(({ capability, verdict, deviceGroups, ...ability }) => ({
        id: capability.key,
        title: capability.title,
        verdict,
        ...shares({ verdict, ...ability }),
        deviceGroups: Object.fromEntries(deviceGroups.map((on) => [on.deviceGroup.key, on.verdict])),
        deviceGroupMembers: Object.fromEntries(deviceGroups.map((on) => [on.deviceGroup.key, shares(on)])),
      })),
    ).toEqual(JSON.parse(out).capabilities);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('is told for a member who has nothing else', async () => {
    const view = (await asked('tier2')).find(({ capability }) => capability.key === 'investigation.view');
    expect(view).toMatchObject({ verdict: 'ALLOW', state: 'NOW' });
    expect(view?.sentence).toMatch(/^A member of SOC Tier 2 can /);
  });

  it('on a target counts those members for whom the question itself is allowed', async () => {
    const onServer = await asked('tier2', { on: { device: 'srv1' } });
    const isolate = onServer.find(({ capability }) => capability.key === 'mde.device.isolate');
    const members = ['ana', 'jack', 'nia', 'omar'];
    const allowed = await Promise.all(
      members.map(async (user) => {
        const query = `query ($user: String!) { access(user: $user, capability: "mde.device.isolate", on: { device: "srv1" }) { ... on Decision { verdict } } }`;
        const reply = await ask(served.app, query, { user });
        return (reply.json.data as { access: { verdict: string } }).access.verdict === 'ALLOW';
      }),
    );
    expect(isolate).toMatchObject({
      verdict: 'DENY',
      members: allowed.filter(Boolean).length,
      of: 4,
      deviceGroups: [],
    });
    expect(isolate?.members).toBeGreaterThan(0);
  });

  it('can be narrowed to one verdict', async () => {
    const all = await asked('tier2');
    for (const verdict of ['ALLOW', 'DENY'])
      expect(await asked('tier2', { verdict })).toEqual(all.filter((one) => one.verdict === verdict));
  });

  it('costs a read of the members once, and none where nobody counts them', async () => {
    const reads = await served.readsOfNewServer((app) =>
      ask(app, `{ group(key: "tier2") { capabilities { ${row} } } }`),
    );
    expect(reads).toEqual(['group/people-of', 'person/with-devices']);
    const uncounted = await served.readsOfNewServer((app) =>
      ask(app, '{ group(key: "tier2") { capabilities { verdict sentence } } }'),
    );
    expect(uncounted).toEqual([]);
  });

  it.each([
    [{ on: { device: 'nope' } }, 'INVALID_QUESTION'],
    [{ assuming: [{ deactivate: 'XSPM' }] }, 'INVALID_QUESTION'],
    [{ at: 99 }, 'UNKNOWN_SNAPSHOT'],
  ])('%j is refused', async (variables, code) => {
    const reply = await ask(served.app, document, { group: 'tier2', ...variables });
    expect(reply.json.errors?.[0]?.extensions?.code).toBe(code);
  });
});
