import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { ask, change } from '../http/empty-app.ts';
import { catalogue } from '../tenant/documents.ts';
import { type Served, serveContoso } from './stored-contoso.ts';

let served: Served;
beforeAll(async () => {
  served = await serveContoso();
});
afterAll(() => served?.close());
afterEach(async () => {
  vi.useRealTimers();
  for (const { key } of (await acceptances()).map(({ node }) => node)) await reopen(key);
});

interface Listed {
  readonly id: string;
  readonly key: string;
  readonly sentence: string;
  readonly state: string;
  readonly acceptance: Said | null;
  readonly kind: { readonly severity: string };
}
interface Said {
  readonly key: string;
  readonly reason: string;
  readonly until: string | null;
  readonly isExpired: boolean;
  readonly isGone: boolean | null;
  readonly sentence: string;
}
const said = 'key reason until isExpired isGone sentence';
const row = `id key sentence state acceptance { ${said} } kind { severity }`;

async function read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { json } = await ask(served.app, query, variables);
  expect(json.errors).toBeUndefined();
  return json.data as Data;
}

async function listed(filter: object = {}, orderBy?: string): Promise<{ rows: Listed[]; totalCount: number }> {
  const query = `query q($filter: WarningFilter, $orderBy: WarningOrder) {
    warnings(first: 100, filter: $filter, orderBy: $orderBy) { totalCount edges { node { ${row} } } }
  }`;
  type Data = { warnings: { totalCount: number; edges: { node: Listed }[] } };
  const { warnings } = await read<Data>(query, { filter, orderBy });
  return { rows: warnings.edges.map(({ node }) => node), totalCount: warnings.totalCount };
}

async function acceptances(argument = ''): Promise<{ readonly node: Said }[]> {
  type Data = { warningAcceptances: { edges: { node: Said }[] } };
  const query = `{ warningAcceptances(first: 100${argument}) { edges { node { ${said} } } } }`;
  return (await read<Data>(query)).warningAcceptances.edges;
}

const acceptQuery = `mutation m($key: String!, $reason: String!, $until: String) {
  acceptWarning(key: $key, reason: $reason, until: $until) {
    __typename ... on Warning { key state acceptance { ${said} } } ... on Problem { code message suggestion }
  }
}`;
async function accept(key: string, reason: string, until?: string): Promise<Record<string, unknown>> {
  const { json } = await change(served.app, acceptQuery, { key, reason, until });
  expect(json.errors).toBeUndefined();
  return json.data?.['acceptWarning'] as Record<string, unknown>;
}

async function reopen(key: string): Promise<Record<string, unknown>> {
  const query = `mutation m($key: String!) { reopenWarning(key: $key) {
    __typename ... on WarningAcceptance { reason } ... on Problem { code message suggestion }
  } }`;
  const { json } = await change(served.app, query, { key });
  return json.data?.['reopenWarning'] as Record<string, unknown>;
}

async function only(kind: string, text = ''): Promise<Listed> {
  const { rows } = await listed({ kind, text });
  expect(rows).toHaveLength(1);
  return rows[0] as Listed;
}

/** Imports the sample tenant with another text in some places. */
async function importChanged(...changes: readonly (readonly [string, string])[]): Promise<void> {
  const file = new URL('../../seed/contoso.tenant.yaml', import.meta.url);
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before.includes(from)).toBe(true);
      return before.replaceAll(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  const tenant = readTenant(text, { file: 'contoso.tenant.yaml', catalogue });
  if ('problems' in tenant) throw new Error(JSON.stringify(tenant.problems));
  await served.store.importTenant(tenant.facts, { warnings: tenant.warnings });
}

it('lists every warning by severity and counts each kind', async () => {
  const { rows, totalCount } = await listed();
  const { tenant, warningKinds } = await read<{
    tenant: { warningCount: number };
    warningKinds: { id: string; severity: string; count: number; openCount: number; why: string; remedy: string }[];
  }>('{ tenant { warningCount } warningKinds { id severity count openCount why remedy } }');
  expect([rows.length, totalCount]).toEqual([tenant.warningCount, tenant.warningCount]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  const ranks = rows.map(({ kind }) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(kind.severity));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
  expect(warningKinds.find(({ id }) => id === 'principal-deleted')).toMatchObject({
    severity: 'MEDIUM',
    count: 2,
    openCount: 2,
    remedy: 'Remove the deleted user or group from the role, the assignment or the user access.',
  });
  expect(warningKinds.reduce((sum, { count }) => sum + count, 0)).toBe(tenant.warningCount);
  expect(warningKinds.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))]);
});

it('filters by kind, severity, state and text, and orders by severity and sentence', async () => {
  expect((await listed({ kind: 'principal-deleted' })).totalCount).toBe(2);
  expect((await listed({ kind: 'no-such-kind' })).totalCount).toBe(0);
  expect((await listed({ text: 'pROJECT aurora' })).rows.map(({ id }) => id)).toEqual(['group-kind-without-effect']);
  const high = (await listed({ severity: 'HIGH' })).rows;
  expect(high.map(({ id }) => id)).toEqual(['principal-unknown']);
  const { rows } = await listed({}, 'SEVERITY_ASC');
  expect([rows[0]?.kind.severity, rows.at(-1)?.kind.severity]).toEqual(['LOW', 'HIGH']);
  const sentences = (await listed({}, 'SENTENCE_ASC')).rows.map(({ sentence }) => sentence);
  expect(sentences).toEqual([...sentences].sort((left, right) => left.localeCompare(right, 'en')));
  expect((await listed({}, 'SENTENCE_DESC')).rows.map(({ sentence }) => sentence)).toEqual(sentences.reverse());
  const facilities = await only('device-group-access-without-role');
  await accept(facilities.key, 'cleaning firm');
  expect((await listed({ states: ['ACCEPTED'] })).rows.map(({ key }) => key)).toEqual([facilities.key]);
  expect((await listed({ text: 'CLEANING' })).rows.map(({ key }) => key)).toEqual([facilities.key]);
  expect((await listed({ states: ['OPEN', 'EXPIRED'] })).totalCount).toBe(rows.length - 1);
});

it('reads page after page, in whatever order', async () => {
  const pageOf = async (after?: string) => {
    type Page = { edges: { node: { key: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const query = `query q($after: String) { warnings(first: 7, after: $after, orderBy: SENTENCE_ASC) {
      edges { node { key } } pageInfo { endCursor hasNextPage }
    } }`;
    return (await read<{ warnings: Page }>(query, { after })).warnings;
  };
  const keys: string[] = [];
  let page = await pageOf();
  for (; page.pageInfo.hasNextPage; page = await pageOf(page.pageInfo.endCursor))
    keys.push(...page.edges.map(({ node }) => node.key));
  keys.push(...page.edges.map(({ node }) => node.key));
  expect(keys).toEqual((await listed({}, 'SENTENCE_ASC')).rows.map(({ key }) => key));
});

it('accepts a warning with a reason, says it anew, and takes it back', async () => {
  const collision = await only('name-collision');
  const reason = '  =cmd()|<b>‮ "Ana, Bob"\n ';
  expect(await accept(collision.key, reason, '2999-12-31')).toMatchObject({
    __typename: 'Warning',
    key: collision.key,
    state: 'ACCEPTED',
    acceptance: { reason: reason.trim(), until: '2999-12-31', isExpired: false, isGone: false },
  });
  await accept(collision.key, 'agreed with the auditors');
  const again = await only('name-collision');
  expect([again.state, again.acceptance?.reason, again.acceptance?.until]).toEqual([
    'ACCEPTED',
    'agreed with the auditors',
    null,
  ]);
  expect(await acceptances()).toHaveLength(1);
  const others = (await listed()).rows.filter(({ key }) => key !== collision.key);
  expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['OPEN']));
  expect(await reopen(collision.key)).toEqual({ __typename: 'WarningAcceptance', reason: 'agreed with the auditors' });
  expect((await only('name-collision')).state).toBe('OPEN');
  expect(await reopen(collision.key)).toMatchObject({ __typename: 'UnknownAcceptance', code: 'UNKNOWN_ACCEPTANCE' });
});

it('says what is wrong with a reason, a day or a key', async () => {
  const { key } = await only('name-collision');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T23:30:00Z') });
  const problems: readonly (readonly [string, string, string | undefined, string, string])[] = [
    [key, ' \n ', undefined, 'InvalidReason', 'The reason is missing'],
    [key, 'x'.repeat(501), undefined, 'InvalidReason', 'has 501 characters, and 500 are the most'],
    [key, 'fine', '30.11.2026', 'InvalidUntil', '"30.11.2026" is not a day'],
    [key, 'fine', '2027-02-29', 'InvalidUntil', '"2027-02-29" is not a day'],
    [key, 'fine', '2026-11-29', 'InvalidUntil', '2026-11-29 is over: today is 2026-11-30'],
    [`${key}0`, 'fine', undefined, 'UnknownWarning', 'has no warning with the key'],
    ['‮<b>', 'fine', undefined, 'UnknownWarning', '"\\u{202e}<b>"'],
  ];
  for (const [asked, reason, until, type, message] of problems) {
    const answer = await accept(asked, reason, until);
    expect([type, answer['__typename']]).toEqual([type, type]);
    expect(answer['message']).toContain(message);
  }
  expect((await accept(`${key}0`, 'fine'))['suggestion']).toBe(key);
  expect(await acceptances()).toEqual([]);
  expect((await accept(key, '😀'.repeat(500), '2026-11-30'))['__typename']).toBe('Warning');
});

it('shows a warning again once the last day is over, and says so', async () => {
  const { key } = await only('name-collision');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T12:00:00Z') });
  await accept(key, 'until the migration', '2026-12-01');
  vi.setSystemTime(new Date('2026-12-01T23:59:59Z'));
  expect((await only('name-collision')).state).toBe('ACCEPTED');
  vi.setSystemTime(new Date('2026-12-02T00:00:01Z'));
  const expired = await only('name-collision');
  expect([expired.state, expired.acceptance?.isExpired, expired.acceptance?.reason]).toEqual([
    'EXPIRED',
    true,
    'until the migration',
  ]);
  type Data = { warningKinds: { id: string; openCount: number; expiredCount: number; acceptedCount: number }[] };
  const { warningKinds } = await read<Data>('{ warningKinds { id openCount expiredCount acceptedCount } }');
  expect(warningKinds.find(({ id }) => id === 'name-collision')).toEqual({
    id: 'name-collision',
    openCount: 1,
    expiredCount: 1,
    acceptedCount: 0,
  });
});

it('keeps what was said through imports, as long as the warning says the same about the same nodes', async () => {
  const facilities = await only('device-group-access-without-role');
  const purge = await only('permission-without-prerequisite', 'Purple Team');
  await accept(facilities.key, 'cleaning firm');
  await accept(purge.key, 'a team of two');
  // Another name is the same group; a role without the permission is no longer warned of.
  await importChanged(['displayName: Facilities', 'displayName: Building services']);
  const renamed = await only('device-group-access-without-role');
  expect([renamed.key, renamed.state]).toEqual([facilities.key, 'ACCEPTED']);
  expect(renamed.sentence).toContain('"Building services" is in the user access');
  expect((await only('permission-without-prerequisite', 'Purple Team')).state).toBe('ACCEPTED');
});

it('lists what was said of warnings that are gone, and takes it back too', async () => {
  const { key, sentence } = await only('name-collision');
  await accept(key, 'a known one');
  await importChanged(['    displayName: Security Administrator\n', '    displayName: Tier 1 administration\n']);
  expect((await listed({ kind: 'name-collision' })).totalCount).toBe(0);
  const [gone] = await acceptances(', isGone: true');
  expect(gone?.node).toEqual({ key, reason: 'a known one', until: null, isExpired: false, isGone: true, sentence });
  expect(await acceptances(', isGone: false')).toEqual([]);
  // In the snapshot before, it is what it was.
  type Data = { warnings: { edges: { node: { state: string } }[] } };
  const before = '{ warnings(at: 1, filter: { kind: "name-collision" }) { edges { node { state } } } }';
  expect((await read<Data>(before)).warnings.edges).toEqual([{ node: { state: 'ACCEPTED' } }]);
  expect(await reopen(key)).toMatchObject({ reason: 'a known one' });
  expect(await acceptances()).toEqual([]);
});

it('changes nothing for a request that does not come from its own page', async () => {
  const { key } = await only('device-group-access-without-role');
  const variables = { key, reason: 'because' };
  const { json, status } = await ask(served.app, acceptQuery, variables);
  expect([status, json.errors?.[0]?.extensions?.code]).toEqual([403, 'CHANGE_REFUSED']);
  expect(json.errors?.[0]?.message).toContain('does not come from the page of this whycan');
  expect(await acceptances()).toEqual([]);
});
