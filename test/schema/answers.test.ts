import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q($user: String!, $capability: String!, $on: TargetInput, $assuming: [ChangeInput!]) {
  access(user: $user, capability: $capability, on: $on, assuming: $assuming) {
    __typename ... on Problem { message }
    ... on Decision {
      verdict sentence fragility target snapshot asOf proof
      person { kind key id } capability { kind key id }
      reasons { reason sentence nodes { kind key name } }
      routes(first: 3) { total shown leaves { title verdict total shown nodeKeys routes { nodeKeys edgeKeys steps { sentence kind from { kind key } to { kind key } } } misses { reason sentence nodeKeys edgeKeys } } }
      graph { nodes { key kind name detail column state isEssential reference { kind key id } } edges { key kind label source target state } gates { key operator label verdict } }
      essential { kind key } notes { id text readings { text source } }
      completeness { isComplete sources { kind state } } truncated { total shown reason }
    }
  }
}`;

interface Answer {
  readonly __typename: string;
  readonly verdict: string;
  readonly sentence: string;
  readonly snapshot: number;
  readonly reasons: readonly { readonly reason: string }[];
  readonly routes: {
    readonly total: string;
    readonly shown: number;
    readonly leaves: readonly {
      readonly total: string;
      readonly nodeKeys: readonly string[];
      readonly routes: readonly {
        readonly nodeKeys: readonly string[];
        readonly edgeKeys: readonly string[];
        readonly steps: readonly { readonly from: object; readonly to: object }[];
      }[];
      readonly misses: readonly { readonly nodeKeys: readonly string[]; readonly edgeKeys: readonly string[] }[];
    }[];
  };
  readonly graph: {
    readonly nodes: readonly { readonly key: string }[];
    readonly edges: readonly { readonly key: string; readonly source: string; readonly target: string }[];
    readonly gates: readonly { readonly key: string }[];
  };
}

async function answer(user: string, capability: string, more: Record<string, unknown> = {}): Promise<Answer> {
  const reply = await ask(served.app, document, { user, capability, ...more });
  expect(reply.json.errors).toBeUndefined();
  const { access } = reply.json.data as { access: Answer };
  expect(access.__typename, JSON.stringify(access)).toBe('Decision');
  return access;
}

const questions: [string, string, Record<string, unknown>][] = [
  ['ana', 'mde.device.isolate', { on: { device: 'srv1' } }],
  ['ana', 'mde.device.isolate', { on: { device: 'dc1' } }],
  ['ana', 'mde.device.isolate', {}],
  ['break-glass', 'urbac.roles.edit', { on: { workload: 'MDE' } }],
  ['ben', 'alerts.manage', { on: { workload: 'MDO' } }],
  ['ben', 'incident.manage', { on: { workloads: ['MDE', 'MDO'] } }],
  ['ana', 'permission:so.sd.response', { on: { workload: 'MDE' } }],
];

describe('an answer', () => {
  it('says that Ana can isolate a server and not a domain controller, and why', async () => {
    const server = await answer('ana', 'mde.device.isolate', { on: { device: 'srv1' } });
    expect(server).toMatchObject({ verdict: 'ALLOW', snapshot: 1, reasons: [], person: { kind: 'USER', key: 'ana' } });
    expect(server.sentence).toContain('Ana Torres');
    const controller = await answer('ana', 'mde.device.isolate', { on: { device: 'dc1' } });
    expect(controller.verdict).toBe('DENY');
    expect(controller.reasons[0]?.reason).toBe('DEVICE_GROUP');
  });

  it.each(questions)(
    'to %s, %s, %j, has a picture whose every end is in it, and routes that can be found in it',
    async (user, capability, more) => {
      const { graph, routes } = await answer(user, capability, more);
      const ends = new Set([...graph.nodes, ...graph.gates].map(({ key }) => key));
      const edges = new Set(graph.edges.map(({ key }) => key));
      expect(ends.size).toBe(graph.nodes.length + graph.gates.length);
      expect(edges.size).toBe(graph.edges.length);
      for (const { source, target } of graph.edges) expect([ends.has(source), ends.has(target)]).toEqual([true, true]);
      for (const part of routes.leaves.flatMap((leaf) => [...leaf.routes, ...leaf.misses])) {
        expect(part.nodeKeys.filter((key) => !ends.has(key))).toEqual([]);
        expect(part.edgeKeys.filter((key) => !edges.has(key))).toEqual([]);
      }
    },
  );

  it.each(questions)(
    'to %s, %s, %j, lists routes that lead from the person step by step',
    async (user, capability, more) => {
      const { routes } = await answer(user, capability, more);
      expect(BigInt(routes.total)).toBe(routes.leaves.reduce((sum, leaf) => sum + BigInt(leaf.total), 0n));
      for (const { steps } of routes.leaves.flatMap((leaf) => leaf.routes)) {
        for (const [index, step] of steps.slice(1).entries()) expect(step.from).toEqual(steps[index]?.to);
      }
    },
  );

  it('costs one read of the database, of the person and the device, and none when they were asked for lately', async () => {
    const variables = { user: 'ana', capability: 'mde.device.isolate', on: { device: 'srv1' } };
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, document, variables);
      await ask(app, document, { ...variables, assuming: [{ setAccount: { user: 'ana', enabled: false } }] });
    });
    expect(reads).toEqual(['person/with-devices']);
  });

  it('under assumptions leaves the facts as they are', async () => {
    const assuming = [{ setAccount: { user: 'ana', enabled: false } }];
    const assumed = await answer('ana', 'mde.device.isolate', { on: { device: 'srv1' }, assuming });
    expect(assumed).toMatchObject({ verdict: 'DENY', reasons: [{ reason: 'ACCOUNT_DISABLED' }] });
    expect((await answer('ana', 'mde.device.isolate', { on: { device: 'srv1' } })).verdict).toBe('ALLOW');
  });

  it('says in words what it assumes, one by one and for many', async () => {
    const assuming = [
      { removeMember: { group: 'emea-server-team', member: 'ana' } },
      { setAccount: { user: 'ben', enabled: false } },
    ];
    const questions = [
      { user: 'ana', capability: 'mde.device.isolate', assuming },
      { user: 'ana', capability: 'mde.device.isolate' },
    ];
    const { json } = await ask(
      served.app,
      `query q($questions: [QuestionInput!]!, $assuming: [ChangeInput!]) {
        access(user: "ana", capability: "mde.device.isolate", assuming: $assuming) { ... on Decision { assumed } }
        checks(questions: $questions) { ... on Decision { assumed } }
      }`,
      { questions, assuming },
    );
    const sentences = ['Remove Ana Torres from EMEA Server Team.', 'Disable the account of Ben Carter.'];
    expect(json).toEqual({
      data: { access: { assumed: sentences }, checks: [{ assumed: sentences }, { assumed: [] }] },
    });
  });
});

describe('what a person may do', () => {
  const list = `query q($workload: WorkloadCode, $verdict: Verdict) { user(key: "ana") { capabilities(workload: $workload, verdict: $verdict) { section verdict sentence capability { key } } } }`;
  type Line = { verdict: string; sentence: string; capability: { key: string } };

  async function lines(variables: Record<string, unknown>): Promise<Line[]> {
    const reply = await ask(served.app, list, variables);
    expect(reply.json.errors).toBeUndefined();
    return (reply.json.data as { user: { capabilities: Line[] } }).user.capabilities;
  }

  it('is one read, and each line says what the question itself says', async () => {
    expect(await served.readsOfNewServer((app) => ask(app, list, {}))).toEqual(['person/with-devices']);
    const all = await lines({});
    const known = [...served.store.catalogue.rulebook.capabilities.keys()];
    expect(all.map(({ capability }) => capability.key)).toEqual(known.filter((id) => id !== 'mde.lr.command'));
    for (const { capability, verdict, sentence } of all.slice(0, 20)) {
      expect(await answer('ana', capability.key)).toMatchObject({ verdict, sentence });
    }
  });

  const about = `query q($key: String!, $on: TargetInput, $assuming: [ChangeInput!], $at: Int) {
    user(key: $key) { capabilities(on: $on, assuming: $assuming, at: $at) { verdict state sentence capability { key } } }
  }`;
  type Reply = Awaited<ReturnType<typeof ask>>['json'];
  const linesIn = ({ data }: Reply): Line[] => (data as { user: { capabilities: Line[] } }).user.capabilities;

  it('about a target is what each capability that takes it answers, under assumptions too', async () => {
    const on = { device: 'srv1' };
    const assuming = [{ addMember: { group: 'tier0-guardians', member: 'ana' } }];
    for (const more of [{ on }, { on, assuming }, { on: { deviceGroup: 'domain-controllers' }, assuming }]) {
      const reply = await ask(served.app, about, { key: 'ana', ...more });
      const taking = [...served.store.catalogue.rulebook.capabilities.values()].filter(
        ({ id, takes }) => takes.includes('device') && id !== 'mde.lr.command',
      );
      expect(linesIn(reply.json).map(({ capability }) => capability.key)).toEqual(taking.map(({ id }) => id));
      for (const { capability, verdict, sentence } of linesIn(reply.json))
        expect(await answer('ana', capability.key, more)).toMatchObject({ verdict, sentence });
    }
    const gained = linesIn((await ask(served.app, about, { key: 'ana', on: { device: 'dc1' }, assuming })).json);
    expect(gained.find(({ capability }) => capability.key === 'mde.device.isolate')?.verdict).toBe('ALLOW');
  });

  it('is an error with a code where the target, a change or the person is not there', async () => {
    const faults: [Record<string, unknown>, string, string][] = [
      [{ on: { device: 'nope' } }, 'INVALID_QUESTION', 'on.device: no device has the id "nope"'],
      [{ on: { device: 'srv1', policy: 'safelinks' } }, 'INVALID_QUESTION', 'on: no capability accepts'],
      [{ assuming: [{ addMember: { group: 'nope', member: 'ana' } }] }, 'INVALID_QUESTION', 'assuming[0]'],
      [{ at: 99 }, 'UNKNOWN_SNAPSHOT', 'Snapshot 99 does not exist'],
    ];
    for (const [variables, code, message] of faults) {
      const { errors } = (await ask(served.app, about, { key: 'ana', ...variables })).json;
      expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code } });
    }
  });

  it('is told of applications and of principals of other tenants as well', async () => {
    const others = `{
      soar: servicePrincipal(key: "soar") { capabilities { verdict capability { key } } }
      soc: foreignPrincipal(key: "northwind-soc") { capabilities { verdict capability { key } } }
    }`;
    const { data } = (await ask(served.app, others)).json as { data: Record<string, { capabilities: Line[] }> };
    for (const [name, key] of [
      ['soar', 'soar'],
      ['soc', 'northwind-soc'],
    ] as const) {
      const known = data[name]?.capabilities.find(({ capability }) => capability.key === 'mde.device.isolate');
      expect((await answer(key, 'mde.device.isolate')).verdict).toBe(known?.verdict);
    }
  });

  it('can be narrowed to a workload and to a verdict', async () => {
    const onEndpoint = await lines({ workload: 'MDE' });
    const allowed = await lines({ workload: 'MDE', verdict: 'ALLOW' });
    expect(onEndpoint.map(({ capability }) => capability.key)).not.toContain('mdo.policies.edit');
    expect(allowed).toEqual(onEndpoint.filter(({ verdict }) => verdict === 'ALLOW'));
  });
});
