import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../http/empty-app.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const pageInfo = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** `around` has the place of the list in it, such as `group(key: "soc") { LIST }`. */
async function pageOf(around: string, list: string, args: string, node = 'key'): Promise<Page> {
  const own = `list: ${list}(${args}) { ${pageInfo} edges { cursor node { ${node} } } }`;
  const reply = await ask(served.app, `{ ${around.replace('LIST', own)} }`);
  expect(reply.json.errors).toBeUndefined();
  const inner = (value: unknown): Page => {
    const found = value as Record<string, unknown>;
    return (found['list'] as Page) ?? inner(Object.values(found)[0]);
  };
  return inner(reply.json.data);
}

const keysOf = ({ edges }: Page): string[] => edges.map(({ node }) => String(node['key']));

async function walk(around: string, list: string, args: string): Promise<[string[], string[]]> {
  const [forwards, backwards]: [string[], string[]] = [[], []];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = await pageOf(around, list, `${args} first: 7 ${after ? `after: "${after}"` : ''}`);
    forwards.push(...keysOf(page));
    [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  for (let before: string | null = null, more = true; more; ) {
    const page: Page = await pageOf(around, list, `${args} last: 7 ${before ? `before: "${before}"` : ''}`);
    backwards.unshift(...keysOf(page));
    [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
  }
  return [forwards, backwards];
}

const roots: readonly (readonly [string, string])[] = [
  ['users', 'enabled: true, text: "a"'],
  ['servicePrincipals', 'text: "n"'],
  ['foreignPrincipals', 'text: "a"'],
  ['devices', 'text: "1"'],
  ['groups', 'text: "soc"'],
  ['entraRoles', 'text: "security"'],
  ['unifiedRoles', 'text: "a"'],
  ['legacyRoles', 'text: "t"'],
  ['permissions', 'text: "response"'],
  ['capabilities', 'text: "device"'],
  ['deviceGroups', 'text: "s"'],
];

describe.each(roots)('%s', (list, filter) => {
  it.each(['NAME', 'KEY'])(
    'by %s come in one order, page by page, forwards, backwards and from the end',
    async (by) => {
      const all = new Set<string>();
      for (const narrowed of ['', `filter: { ${filter} }`]) {
        const ascending = keysOf(await pageOf('LIST', list, `${narrowed} orderBy: ${by}_ASC first: 100`));
        const descending = keysOf(await pageOf('LIST', list, `${narrowed} orderBy: ${by}_DESC last: 100`));
        if (ascending.length < 100) expect(descending).toEqual([...ascending].reverse());
        if (by === 'KEY') expect(ascending).toEqual([...ascending].sort((left, right) => (left < right ? -1 : 1)));
        if (ascending.length < 60)
          for (const direction of ['ASC', 'DESC'])
            expect(await walk('LIST', list, `${narrowed} orderBy: ${by}_${direction}`)).toEqual([
              direction === 'ASC' ? ascending : descending,
              direction === 'ASC' ? ascending : descending,
            ]);
        expect(ascending.length).toBeGreaterThan(0);
        if (narrowed) expect(ascending.length).toBeLessThanOrEqual(all.size);
        for (const key of ascending) all.add(key);
      }
    },
  );
});

async function listed(around: string, list: string, args: string, node = 'key'): Promise<string[]> {
  const page = await pageOf(around, list, `${args} first: 100`, node);
  const keys = page.edges.map(({ node: found }) => JSON.stringify(found).match(/"key":"([^"]*)"/)?.[1] ?? '');
  expect(keys).toHaveLength(page.totalCount);
  return keys;
}

const hunters = 'group(key: "hunters") { LIST }';
const emea = 'group(key: "tier2-emea") { LIST }';
const tier2 = 'group(key: "tier2") { LIST }';
const administrators = 'entraRole(key: "Security Administrator") { LIST }';
const servers = 'deviceGroup(key: "servers") { LIST }';
const workstations = 'deviceGroup(key: "emea-workstations") { LIST }';

describe('below a node are narrowed and ordered', () => {
  it.each([
    [hunters, 'members', '', ['hugo', 'hunting-notebooks', 'yuki']],
    [hunters, 'members', 'orderBy: NAME_DESC', ['yuki', 'hunting-notebooks', 'hugo']],
    [hunters, 'members', 'filter: { kind: SERVICE_PRINCIPAL }', ['hunting-notebooks']],
    [hunters, 'members', 'filter: { text: "HU" } orderBy: KEY_DESC', ['hunting-notebooks', 'hugo']],
    [emea, 'members', 'filter: { state: ELIGIBLE }', ['eve']],
    [emea, 'members', 'filter: { state: ACTIVE, kind: USER } orderBy: KEY_DESC', ['omar', 'ana']],
    ['group(key: "tier3") { LIST }', 'members', 'filter: { enabled: false }', ['leo']],
    [tier2, 'nestedGroups', 'orderBy: KEY_DESC', ['tier2-emea', 'tier2-amer']],
    [tier2, 'nestedGroups', 'orderBy: NAME_ASC', ['tier2-amer', 'tier2-emea']],
    [tier2, 'nestedGroups', 'filter: { text: "emea" }', ['tier2-emea']],
    [workstations, 'access', 'orderBy: KEY_DESC', ['tier3', 'tier2-emea', 'tier1-emea', 'emea-workplace']],
    [workstations, 'access', 'filter: { text: "tier" } orderBy: KEY_ASC', ['tier1-emea', 'tier2-emea', 'tier3']],
    [administrators, 'holders', '', ['lea', 'oscar']],
    [administrators, 'holders', 'orderBy: NAME_DESC', ['oscar', 'lea']],
    [administrators, 'holders', 'filter: { state: ELIGIBLE }', ['oscar']],
    [administrators, 'holders', 'filter: { text: "LEA" } orderBy: KEY_DESC', ['lea']],
    [administrators, 'holders', 'filter: { kind: GROUP }', []],
  ])('%s %s(%s)', async (around, list, args, expected) => {
    expect(await listed(around, list, args)).toEqual(expected);
  });

  it('devices of a device group, with exact counts', async () => {
    const all = await listed(servers, 'devices', '');
    expect(all.length).toBeGreaterThan(2);
    expect(await listed(servers, 'devices', 'orderBy: NAME_DESC')).toEqual([...all].reverse());
    expect(await listed(servers, 'devices', 'orderBy: KEY_ASC')).toEqual([...all].sort());
    expect(await listed(servers, 'devices', 'filter: { text: "SRV1." }')).toEqual(['srv1']);
  });

  it('people behind a group and a role', async () => {
    const person = 'person { key }';
    expect(await listed(hunters, 'people', 'orderBy: NAME_DESC', person)).toEqual([
      'yuki',
      'hunting-notebooks',
      'hugo',
    ]);
    expect(await listed(hunters, 'people', 'filter: { kind: APPLICATION }', person)).toEqual(['hunting-notebooks']);
    expect(await listed(hunters, 'people', 'filter: { text: "UKI" }', person)).toEqual(['yuki']);
    const tier3 = 'group(key: "tier3") { LIST }';
    expect(await listed(tier3, 'people', 'filter: { isEnabled: true } orderBy: NAME_DESC', person)).toEqual([
      'kai',
      'ingrid',
    ]);
    const page = await pageOf(tier3, 'people', 'orderBy: NAME_DESC first: 2', person);
    const next = `orderBy: NAME_DESC first: 2 after: "${page.pageInfo.endCursor}"`;
    expect((await pageOf(tier3, 'people', next, person)).edges.map(({ node }) => node)).toEqual([
      { person: { key: 'ingrid' } },
    ]);
  });

  it('with one read for the members of many groups that are asked alike, and one for how many', async () => {
    const reads = await served.readsOfNewServer((app) =>
      ask(
        app,
        '{ groups { nodes { members(filter: { text: "a" }, orderBy: NAME_DESC) { totalCount nodes { key } } } } }',
      ),
    );
    expect([...reads].sort()).toEqual(['group/count-members', 'group/members backwards', 'person/with-devices']);
    const holders = await served.readsOfNewServer((app) =>
      ask(app, '{ entraRoles(first: 50) { nodes { holders(filter: { text: "a" }) { totalCount } } } }'),
    );
    expect([...holders].sort()).toEqual(['person/with-devices', 'principal/narrow']);
  });
});

it('who can do something is listed from its end too', async () => {
  const document = (args: string) =>
    `{ whoCan(capability: "mde.device.isolate", ${args}) { ... on WhoCanConnection { edges { cursor node { person { key } } } } } }`;
  const keys = async (args: string): Promise<string[]> => {
    const { whoCan } = (await ask(served.app, document(args))).json.data as { whoCan: Page };
    return whoCan.edges.map(({ cursor, node }) => `${cursor} ${JSON.stringify(node)}`);
  };
  const people = (rows: readonly string[]) => rows.map((row) => row.replace(/^\S* /, ''));
  const all = await keys('first: 100');
  const fromEnd = await keys('first: 100, orderBy: NAME_DESC');
  expect(people(fromEnd)).toEqual(people(all).reverse());
  const [third] = (fromEnd[2] ?? '').split(' ');
  expect(await keys(`first: 2, after: "${third}", orderBy: NAME_DESC`)).toEqual(fromEnd.slice(3, 5));
  expect(await keys(`last: 2, before: "${third}", orderBy: NAME_DESC`)).toEqual(fromEnd.slice(0, 2));
  expect(all.length).toBeGreaterThan(5);
});

it.each(['users', 'groups'])('a cursor of %s is refused in another order', async (list) => {
  const cursor = (await pageOf('LIST', list, 'first: 3 orderBy: KEY_ASC')).edges[2]?.cursor;
  const plain = (await pageOf('LIST', list, 'first: 3')).edges[2]?.cursor;
  for (const [args, told] of [
    [`after: "${cursor}"`, 'after: this cursor is of a list with orderBy: KEY_ASC, and this list has no orderBy.'],
    [`before: "${plain}", orderBy: NAME_DESC`, 'before: this cursor is of a list with no orderBy, and this list has'],
  ]) {
    const { errors } = (await ask(served.app, `{ ${list}(${args}) { totalCount } }`)).json;
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(told ?? ''),
      extensions: { code: 'CURSOR_OF_ANOTHER_ORDER' },
    });
  }
});

it.each([
  ['search(text: "ana", first: 101) { total }', 100],
  ['tenant { warnings(first: 501) { id } }', 500],
  [
    'access(user: "ana", capability: "mde.device.isolate") { ... on Decision { routes(first: 201) { __typename } } }',
    200,
  ],
])('a list that is no connection has a limit too, and says so: %s', async (list, most) => {
  const { errors } = (await ask(served.app, `{ ${list} }`)).json;
  expect(errors?.[0]).toMatchObject({
    message: `first is at most ${most} here, not ${most + 1}.`,
    extensions: { code: 'PAGE_TOO_LARGE' },
  });
});
