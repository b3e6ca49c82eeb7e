import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contosoFacts } from '../graph/small-tenant.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `query q(
  $capability: String!, $on: TargetInput, $assuming: [ChangeInput!], $outcomes: [Outcome!]! = [ALLOW], $in: String,
  $kind: PopulationKind, $through: String, $everybody: Boolean! = false,
  $first: Int, $after: String, $last: Int, $before: String, $at: Int
) {
  whoCan(
    capability: $capability, on: $on, assuming: $assuming, outcomes: $outcomes, in: $in, kind: $kind,
    through: $through, includeDisabled: $everybody, first: $first, after: $after, last: $last, before: $before, at: $at
  ) {
    __typename
    ... on Problem { code message suggestion }
    ... on WhoCanConnection {
      snapshot target totalCount
      capability { kind key name }
      counts { allow eligible conditional unknown deny }
      edges { cursor node { person { kind key name } isGuest outcome state sentence through { kind key } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

interface Row {
  readonly cursor: string;
  readonly node: {
    readonly person: { readonly kind: string; readonly key: string; readonly name: string };
    readonly outcome: string;
    readonly state: string | null;
    readonly sentence: string;
    readonly through: readonly { readonly key: string }[];
  };
}

interface List {
  readonly __typename: string;
  readonly snapshot: number;
  readonly totalCount: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly edges: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const onController = { capability: 'mde.device.isolate', on: { device: 'dc1' } };
const onWorkstations = { capability: 'mde.device.isolate', on: { deviceGroup: 'emea-workstations' } };
const all = ['ALLOW', 'ELIGIBLE', 'CONDITIONAL', 'UNKNOWN', 'DENY'];

async function asked(variables: Record<string, unknown>): Promise<List> {
  const reply = await ask(served.app, document, variables);
  expect(reply.json.errors).toBeUndefined();
  return reply.json.data?.['whoCan'] as List;
}

function keysOf({ edges }: List): string[] {
  return edges.map(({ node }) => node.person.key);
}

describe('who can do something', () => {
  it('are those whom the question itself allows it, with its sentence and state', async () => {
    for (const question of [onController, onWorkstations, { capability: 'incident.manage', on: {} }]) {
      const list = await asked({ ...question, outcomes: all, everybody: true, first: 100 });
      expect(list.edges).toHaveLength(list.totalCount);
      for (const { node } of list.edges) {
        const reply = await ask(
          served.app,
          'query ($user: String!, $capability: String!, $on: TargetInput) { access(user: $user, capability: $capability, on: $on) { ... on Decision { verdict state sentence } } }',
          { ...question, user: node.person.key },
        );
        const answer = reply.json.data?.['access'] as { verdict: string; state: string | null; sentence: string };
        expect([node.state, node.sentence]).toEqual([answer.state, answer.sentence]);
        expect(node.outcome).toBe(answer.state === 'AFTER_ACTIVATION' ? 'ELIGIBLE' : answer.verdict);
      }
    }
  });

  it('are counted whoever is listed, and named with what their access goes through', async () => {
    const list = await asked({ ...onController, outcomes: ['ALLOW', 'ELIGIBLE'] });
    expect(list).toMatchObject({
      snapshot: 1,
      target: 'dc1.corp.contoso.com',
      totalCount: 5,
      capability: { kind: 'CAPABILITY', key: 'mde.device.isolate', name: 'Isolate a device' },
      counts: { allow: 3, eligible: 2, conditional: 0, unknown: 0, deny: 45 },
    });
    expect(list.edges.map(({ node }) => [node.person.key, node.outcome, node.state])).toEqual([
      ['break-glass', 'ALLOW', 'NOW'],
      ['ingrid', 'ALLOW', 'NOW'],
      ['kai', 'ELIGIBLE', 'AFTER_ACTIVATION'],
      ['lea', 'ALLOW', 'NOW'],
      ['oscar', 'ELIGIBLE', 'AFTER_ACTIVATION'],
    ]);
    expect(list.edges[1]?.node.through.map(({ key }) => key).sort()).toEqual([
      'global-defender',
      'tier0-guardians',
      'tier3',
    ]);
  });

  it('can be narrowed to a group, to a kind, and to those for whom a node lies on a route', async () => {
    expect(keysOf(await asked({ ...onWorkstations, in: 'tier2' }))).toEqual(['ana', 'omar']);
    expect((await asked({ ...onWorkstations, in: 'tier2' })).counts).toMatchObject({ allow: 2, deny: 2 });
    expect(keysOf(await asked({ ...onWorkstations, kind: 'APPLICATION' }))).toEqual([]);
    expect((await asked({ ...onWorkstations, kind: 'APPLICATION' })).counts['deny']).toBe(2);
    expect(keysOf(await asked({ ...onWorkstations, through: 'tier3' }))).toEqual(['ingrid', 'kai']);
    expect((await asked({ ...onWorkstations, through: 'tier3' })).counts['allow']).toBe(6);
    expect((await asked({ ...onWorkstations, everybody: true })).counts['deny']).toBe(
      1 + ((await asked(onWorkstations)).counts['deny'] ?? 0),
    );
  });

  it('are others under assumptions', async () => {
    const assuming = [
      { addMember: { group: 'tier0-guardians', member: 'leo' } },
      { setAccount: { user: 'leo', enabled: true } },
    ];
    expect(keysOf(await asked({ ...onController, assuming }))).toEqual(['break-glass', 'ingrid', 'lea', 'leo']);
  });

  it('come in the order of the list of users', async () => {
    const list = await asked({ ...onWorkstations, outcomes: all, kind: 'USER', everybody: true, first: 100 });
    const users = await ask(served.app, '{ users(first: 100) { edges { node { key } } } }');
    const inOrder = users.json.data?.['users'] as { edges: { node: { key: string } }[] };
    expect(keysOf(list)).toEqual(inOrder.edges.map(({ node }) => node.key));
  });

  it('come in pages, forwards and backwards', async () => {
    const whole = await asked({ ...onWorkstations, outcomes: all, first: 100 });
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const list: List = await asked({ ...onWorkstations, outcomes: all, first: 10, after });
      expect([list.pageInfo.hasPreviousPage, list.pageInfo.startCursor]).toEqual([page > 0, list.edges[0]?.cursor]);
      seen.push(...keysOf(list));
      after = list.pageInfo.endCursor;
      if (!list.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(keysOf(whole));
    const last = await asked({ ...onWorkstations, outcomes: all, last: 3 });
    expect(keysOf(last)).toEqual(seen.slice(-3));
    const { startCursor } = last.pageInfo;
    const before = await asked({ ...onWorkstations, outcomes: all, last: 3, before: startCursor });
    expect(keysOf(before)).toEqual(seen.slice(-6, -3));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('cost one read once, then those of what the question and single sentences name', async () => {
    const counts =
      'query ($on: TargetInput) { whoCan(capability: "mde.device.isolate", on: $on, outcomes: [DENY]) { ... on WhoCanConnection { totalCount counts { allow } } } }';
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, counts, { on: { device: 'dc1' } });
      await ask(app, counts, { on: { device: 'dc1' } });
    });
    expect(reads).toEqual(['person/with-devices', 'everybody/read']);
    const told = await served.readsOfNewServer(async (app) => {
      await ask(app, document, onWorkstations);
      await ask(app, document, { ...onWorkstations, outcomes: ['DENY'], in: 'tier2' });
    });
    expect(told).toEqual(['everybody/read', 'group/people-of', 'person/with-devices']);
  });

  it('cost as much as judging everybody and the rows of the page', async () => {
    const row =
      'person { kind key name id product } isGuest outcome state sentence through { kind key name id product }';
    const list = `whoCan(capability: "incident.manage", first: 100) { ... on WhoCanConnection { edges { node { ${row} } } } }`;
    const several = (times: number) => `{ ${Array.from({ length: times }, (_, at) => `q${at}: ${list}`).join(' ')} }`;
    expect((await ask(served.app, several(20))).json.errors).toBeUndefined();
    const tooMuch = await ask(served.app, several(30));
    expect(tooMuch.json.errors?.[0]?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
  });
});

describe('a question about everybody that cannot be answered says why', () => {
  it.each([
    [{ capability: 'mde.device.isolat' }, 'UnknownCapability', 'Unknown capability "mde.device.isolat"'],
    [{ on: { device: 'nope' } }, 'InvalidQuestion', 'on.device: no device has the id "nope"'],
    [{ assuming: [{ addMember: { group: 'nope', member: 'ana' } }] }, 'InvalidQuestion', 'assuming[0].addMember.group'],
    [{ in: 'nope' }, 'UnknownGroup', 'No group of the tenant has the id "nope"'],
    [{ through: 'nope' }, 'UnknownNode', 'No group, role, assignment, permission or device group has the id "nope"'],
    [{ after: 'nope' }, 'InvalidCursor', 'after: this is not a cursor of the list.'],
    [{ before: '' }, 'InvalidCursor', 'before: this is not a cursor of the list.'],
    [{ at: 99 }, 'UnknownSnapshot', 'Snapshot 99 does not exist'],
  ])('%j', async (variables, type, message) => {
    const problem = await asked({ capability: 'mde.device.isolate', ...variables });
    expect(problem).toMatchObject({ __typename: type, message: expect.stringContaining(message) });
  });

  it('for a page that is larger than pages are', async () => {
    for (const size of [{ first: 101 }, { last: 101 }]) {
      const reply = await ask(served.app, document, { ...onController, ...size });
      expect(reply.json.errors?.[0]).toMatchObject({
        message:
          'A page has at most 100 rows, not 101. Ask for less, and for what follows with the cursor of the last row.',
        extensions: { code: 'PAGE_TOO_LARGE' },
      });
    }
  });

  it('when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, onController);
    expect(reply.json.data?.['whoCan']).toMatchObject({ __typename: 'NothingLoaded', code: 'NOTHING_LOADED' });
  });

  it('when the cursor is of another snapshot', async () => {
    const { pageInfo } = await asked({ ...onWorkstations, first: 1 });
    await served.store.importTenant(contosoFacts(served.store.catalogue));
    const problem = await asked({ ...onWorkstations, first: 1, after: pageInfo.endCursor });
    expect(problem).toMatchObject({
      __typename: 'InvalidCursor',
      code: 'INVALID_CURSOR',
      message:
        'after: this cursor is of snapshot 1, and the answer is of snapshot 2. Start without after, or read on with at: 1.',
    });
    expect(keysOf(await asked({ ...onWorkstations, first: 1, after: pageInfo.endCursor, at: 1 }))).toEqual([
      'break-glass',
    ]);
  });
});
