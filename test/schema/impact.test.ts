import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { Page } from '../../server/http/page.ts';
import { schema } from '../../server/schema/index.ts';
import { fileOf, whycan } from '../cli/whycan.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { ask, emptyApp } from '../http/empty-app.ts';
import { answered, asJson, type Differences, differencesFragment, everyRow, rowVariables } from './differences.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());

const document = `${differencesFragment}
query ($assuming: [ChangeInput!]!, $at: Int, ${rowVariables}) {
  impact(assuming: $assuming, at: $at) {
    __typename
    ... on Problem { code message }
    ... on Impact { snapshot sentences ...all }
  }
}`;

interface Impact extends Differences {
  readonly snapshot: number;
  readonly sentences: readonly string[];
}

function impact(assuming: readonly object[], variables: Record<string, unknown> = {}): Promise<Impact> {
  return answered(served, document, 'impact', { assuming, ...variables });
}

const deactivating = [{ deactivate: 'MDE' }];
const several = [
  { removeMember: { group: 'tier2', member: 'tier2-emea' } },
  { setAccount: { user: 'leo', enabled: true } },
  { setDeviceGroupAccess: { deviceGroup: 'servers', access: ['tier3'] } },
];

describe('the impact of changes', () => {
  it.each([
    ['deactivating Endpoint', deactivating],
    ['activating everything else', [{ importRoles: 'MDO' }, { activate: 'MDO' }, { activate: 'MDI' }]],
    ['several changes', several],
  ])('of %s is what the command line says', async (_, assuming) => {
    const changes = assuming.map((change) =>
      'importRoles' in change ? { importRoles: String(change.importRoles).toLowerCase() } : change,
    );
    const file = fileOf('changes.yaml', JSON.stringify(changes));
    const { code, out, err } = await whycan('impact', '--assuming', file, '--json');
    expect([code, err]).toEqual([0, '']);
    const { changes: _changes, ...expected } = JSON.parse(out);
    const first = await impact(assuming, { first: 100 });
    const rows = await everyRow((after) => impact(assuming, { first: 100, after }));
    expect({ snapshot: first.snapshot, sentences: first.sentences, ...asJson(first, rows) }).toEqual(expected);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('names people, causes and device groups with their kinds', async () => {
    const { causes, capabilities, rows } = await impact(several, { first: 100 });
    expect(new Set(rows.edges.map(({ node }) => node.person.kind))).toEqual(new Set(['USER']));
    expect(rows.edges.find(({ node }) => node.deviceGroup?.key === 'servers')?.node.deviceGroup?.kind).toBe(
      'DEVICE_GROUP',
    );
    expect(causes.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)).length).toBeGreaterThan(0);
    expect(capabilities.every(({ capability }) => capability.kind === 'CAPABILITY' && capability.name !== '')).toBe(
      true,
    );
  });

  it('comes in pages, forwards and backwards, for one person and one capability', async () => {
    const all = await everyRow((after) => impact(deactivating, { first: 100, after }));
    const sevens = await everyRow((after) => impact(deactivating, { first: 7, after }));
    expect(sevens).toEqual(all);
    const last = await impact(deactivating, { last: 5 });
    expect(last.rows.edges.map(({ node }) => node)).toEqual(all.slice(-5));
    const before = await impact(deactivating, { last: 5, before: last.rows.pageInfo.startCursor });
    expect(before.rows.edges.map(({ node }) => node)).toEqual(all.slice(-10, -5));
    const { person, capability } = all[Math.floor(all.length / 2)] as (typeof all)[number];
    for (const filter of [
      { person: person.key },
      { capability: capability.key },
      { person: person.key, capability: capability.key },
    ]) {
      const wanted = all.filter(
        (row) =>
          (filter.person ?? row.person.key) === row.person.key &&
          (filter.capability ?? row.capability.key) === row.capability.key,
      );
      const { rows } = await impact(deactivating, { ...filter, first: 100 });
      expect([rows.totalCount, rows.edges.map(({ node }) => node)]).toEqual([wanted.length, wanted.slice(0, 100)]);
      const paged = await everyRow((after) => impact(deactivating, { ...filter, first: 2, after }));
      expect(paged).toEqual(wanted);
    }
    expect((await impact(deactivating, { person: 'nobody' })).rows).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('costs one read of everybody, and the next page of rows none', async () => {
    const reads = await served.readsOfNewServer(async (app) => {
      await ask(app, document, { assuming: deactivating });
      await ask(app, document, { assuming: deactivating, first: 100 });
    });
    expect(reads).toEqual(['everybody/read']);
    const named = await served.readsOfNewServer((app) => ask(app, document, { assuming: several }));
    expect(named).toEqual(['person/with-devices', 'everybody/read', 'group/people-of', 'person/with-devices']);
  });

  it('works out neither causes nor rows for whoever asks only for counts', async () => {
    let turns = 0;
    const turnsFor = async (fields: string) => {
      turns = 0;
      const app = createApp({
        schema,
        store: served.store,
        log: pino({ level: 'silent' }),
        allowedHosts: ['127.0.0.1'],
        page: new Page('none'),
        turns: {
          isBusy: () => false,
          of: () => (work) => {
            turns += 1;
            return work();
          },
        },
      });
      const reply = await ask(app, `{ impact(assuming: [{ deactivate: MDA }]) { ... on Impact { ${fields} } } }`);
      expect(reply.json.errors).toBeUndefined();
      return turns;
    };
    await turnsFor('people { affected }');
    expect(await turnsFor('people { affected } capabilities { gain }')).toBe(0);
    expect(await turnsFor('rows(first: 1) { totalCount }')).toBeGreaterThan(0);
    expect(await turnsFor('causes { people }')).toBeGreaterThan(0);
    expect(await turnsFor('causes { people }')).toBe(0);
  });

  it('costs as much as comparing everybody, so that one document asks for few', async () => {
    const some = (times: number) =>
      `{ ${Array.from({ length: times }, (_, at) => `q${at}: impact(assuming: [{ deactivate: MDE }]) { ... on Impact { people { gain } } }`).join(' ')} }`;
    expect((await ask(served.app, some(4))).json.errors).toBeUndefined();
    expect((await ask(served.app, some(5))).json.errors?.[0]?.extensions?.code).toBe('DOCUMENT_TOO_EXPENSIVE');
  });
});

describe('an impact that cannot be worked out says why', () => {
  it.each([
    [[], {}, 'InvalidQuestion', 'assuming: nothing would change; name one change at least'],
    [[{ addMember: { group: 'nope', member: 'ana' } }], {}, 'InvalidQuestion', 'assuming[0].addMember.group'],
    [deactivating, { at: 99 }, 'UnknownSnapshot', 'Snapshot 99 does not exist'],
  ])('%j %j', async (assuming, variables, type, message) => {
    expect(await impact(assuming, variables)).toMatchObject({
      __typename: type,
      message: expect.stringContaining(message),
    });
  });

  it('when nothing is loaded', async () => {
    const reply = await ask(emptyApp().app, document, { assuming: deactivating });
    expect(reply.json.data?.['impact']).toMatchObject({ __typename: 'NothingLoaded' });
  });

  it('when a page is too large, or its cursor is not of the list or of another snapshot', async () => {
    const codeOf = async (variables: object) =>
      (await ask(served.app, document, { assuming: deactivating, ...variables })).json.errors?.[0]?.extensions?.code;
    expect(await codeOf({ first: 101 })).toBe('PAGE_TOO_LARGE');
    expect(await codeOf({ after: 'nope' })).toBe('INVALID_CURSOR');
    const { rows } = await impact(deactivating, { first: 1 });
    await served.store.importTenant(contosoFacts(served.store.catalogue));
    expect(await codeOf({ after: rows.pageInfo.endCursor })).toBe('INVALID_CURSOR');
    expect(await codeOf({ after: rows.pageInfo.endCursor, at: 1 })).toBeUndefined();
  });
});
