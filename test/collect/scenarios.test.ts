import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFrom, linesIn, newFolder, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { errorReply, type Fault, type Reply } from './fake-request.ts';
import { fakeTenant, type Json } from './fake-tenant.ts';
import { idOf } from './ids.ts';

const users = '/v1.0/users';
/** One of the four pages of users; each has two, the last one. */
const page = (number: number) => (number === 1 ? null : String((number - 1) * 2));

let service: FakeService;
beforeEach(async () => {
  service = await startService(fakeTenant());
});
afterEach(() => service.close());

/** Only users, with a fault on one of their pages. */
function onPage(number: number, fault: (times: number) => Reply | undefined): Fault {
  return ({ path, query, times }) =>
    path === users && query.get('$skiptoken') === page(number) ? fault(times) : undefined;
}

async function collectUsers(fault: Fault) {
  service.setFault(fault);
  const folder = newFolder();
  const manifest = await collectFrom(service, { folder, options: { only: ['users'], groups: 'all' } });
  const source = sourceOf(manifest, 'users');
  const asked = service.arrived.filter(({ path }) => path === users);
  return { ...source, asked, ids: linesIn(folder, 'users').map(({ id }) => id) };
}

const once = (reply: Reply) => (times: number) => (times === 1 ? reply : undefined);
const gapMs = (asked: readonly { readonly atMs: number }[], index: number) =>
  (asked[index]?.atMs ?? 0) - (asked[index - 1]?.atMs ?? 0);

describe('a list is complete', () => {
  it('when a page in the middle is empty', async () => {
    const empty: Json = { value: [], '@odata.nextLink': `${service.origin}${users}?$skiptoken=4` };
    const { state, count, asked } = await collectUsers(onPage(2, () => ({ status: 200, body: empty })));
    expect([state, count, asked.length]).toEqual(['complete', 5, 4]);
  });

  it('after the wait that a throttled service asks for, in seconds', async () => {
    const { state, count, asked } = await collectUsers(
      onPage(2, once(errorReply(429, 'TooManyRequests', { 'retry-after': '1' }))),
    );
    expect([state, count, asked.length]).toEqual(['complete', 7, 5]);
    expect(gapMs(asked, 2)).toBeGreaterThanOrEqual(1_000);
  });

  it('after the wait that a throttled service asks for, as a date', async () => {
    const due = new Date(Date.now() + 2_000);
    const { state, asked } = await collectUsers(
      onPage(2, once(errorReply(429, 'TooManyRequests', { 'retry-after': due.toUTCString() }))),
    );
    expect([state, asked.length]).toEqual(['complete', 5]);
    expect(Date.now()).toBeGreaterThanOrEqual(Math.floor(due.getTime() / 1_000) * 1_000);
  });

  it.each([
    ['a throttled service that asks for no wait', errorReply(429, 'TooManyRequests')],
    ['a throttled service whose wait is empty', errorReply(429, 'TooManyRequests', { 'retry-after': '' })],
    ['a gateway with a page of its own', { status: 503, body: '<html>Bad gateway</html>' }],
    ['a connection that ends inside the body', { status: 200, body: { value: [] }, ends: 'early' as const }],
    ['a body that is cut, but says that it is whole', { status: 200, body: '{"value":[{"id":"x"' }],
    ['a server that never answers', { status: 200, ends: 'never' as const }],
    ['a token that is refused once', errorReply(401, 'InvalidAuthenticationToken')],
  ])('after %s', async (_, reply) => {
    const { state, reason, count, asked } = await collectUsers(onPage(2, once(reply)));
    expect([state, reason, count, asked.length]).toEqual(['complete', null, 7, 5]);
  });

  it('when the token of a page expires, from the first page on', async () => {
    const { state, count, ids, asked } = await collectUsers(
      onPage(3, once(errorReply(400, 'Directory_ExpiredPageToken'))),
    );
    expect([state, count, asked.length]).toEqual(['complete', 7, 3 + 4]);
    expect(new Set(ids).size).toBe(7);
  });

  it('and has nothing that was gone when it began again', async () => {
    const tenant = fakeTenant();
    await service.close();
    service = await startService(tenant);
    const { ids } = await collectUsers(
      onPage(3, (times) => {
        tenant.lists.set(users, (tenant.lists.get(users) ?? []).slice(-4));
        return times === 1 ? errorReply(400, 'Directory_ExpiredPageToken') : undefined;
      }),
    );
    expect(ids).toEqual([1, 2, 3, 4].map((number) => idOf('user', number)));
  });

  it('when pages overlap, with each object once', async () => {
    const overlapping: Json = {
      value: [7, 6, 5].map((number) => ({ id: idOf('user', number) })),
      '@odata.nextLink': `${service.origin}${users}?$skiptoken=4`,
    };
    const { state, count, ids } = await collectUsers(onPage(2, () => ({ status: 200, body: overlapping })));
    expect([state, count]).toEqual(['complete', 6]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a list is partial, and keeps its pages', () => {
  it.each([
    [
      'asks for a wait of hours',
      2,
      errorReply(429, 'TooManyRequests', { 'retry-after': '9999' }),
      2,
      2,
      'asked to wait longer than 5 minutes',
    ],
    [
      'asks for an endless wait',
      2,
      errorReply(429, 'TooManyRequests', { 'retry-after': '9'.repeat(400) }),
      2,
      2,
      'asked to wait longer than 5 minutes',
    ],
    ['fails for ever', 3, { status: 503 }, 4, 2 + 6, 'did not answer in six tries (503)'],
    [
      'refuses a later page',
      3,
      errorReply(403, 'Authorization_RequestDenied'),
      4,
      3,
      'refused it (403, Authorization_RequestDenied)',
    ],
    [
      'refuses the sign-in twice',
      2,
      errorReply(401, 'InvalidAuthenticationToken'),
      2,
      3,
      'did not accept the sign-in (401',
    ],
    ['redirects', 3, { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 4, 3, 'redirected somewhere else'],
    ['answers with no list', 2, { status: 200, body: { value: 'none' } }, 2, 2, 'something that is not a list'],
    [
      'lets the token of a page expire for ever',
      3,
      errorReply(400, 'Directory_ExpiredPageToken'),
      4,
      6 * 3,
      'gave up the list again and again',
    ],
  ] as const)('when the service %s', async (_, number, reply, count, requests, why) => {
    const source = await collectUsers(onPage(number, () => reply));
    expect([source.state, source.count, source.asked.length]).toEqual(['partial', count, requests]);
    expect(source.ids).toHaveLength(count);
    expect(source.reason).toContain(why);
    expect(source.reason).toMatch(/^Cut after some pages: /);
  });

  it('when a link leads back to a page that was read', async () => {
    const circle: Json = {
      value: [{ id: idOf('user', 50) }],
      '@odata.nextLink': `${service.origin}${users}?$skiptoken=2`,
    };
    const { state, count, asked, reason } = await collectUsers(onPage(2, () => ({ status: 200, body: circle })));
    expect([state, count, asked.length]).toEqual(['partial', 3, 2]);
    expect(reason).toContain('the same pages again and again');
  });

  it('when links go on for ever without anything new', async () => {
    const { state, count, asked } = await collectUsers(({ path, query }) => {
      if (path !== users) return undefined;
      const next = Number(query.get('$skiptoken') ?? 0) + 1;
      const body = {
        value: [{ id: idOf('user', 1) }],
        '@odata.nextLink': `${service.origin}${users}?$skiptoken=${next}`,
      };
      return { status: 200, body };
    });
    expect([state, count]).toEqual(['partial', 1]);
    expect(asked.length).toBe(1_001);
  });
});

describe('no other host is asked', () => {
  let other: FakeService;
  beforeEach(async () => {
    other = await startService(fakeTenant());
  });
  afterEach(() => other.close());

  it('when a link leads there', async () => {
    const body = { value: [{ id: idOf('user', 1) }], '@odata.nextLink': `${other.origin}${users}` };
    const { state, reason } = await collectUsers(onPage(1, () => ({ status: 200, body })));
    expect([state, other.arrived.length]).toEqual(['partial', 0]);
    expect(reason).toContain('another host, which is never followed');
  });

  it.each([301, 302, 307, 308])('when the service redirects there with %d', async (status) => {
    const { state } = await collectUsers(
      onPage(1, () => ({ status, headers: { location: `${other.origin}${users}` } })),
    );
    expect([state, other.arrived.length]).toEqual(['missing', 0]);
  });

  it('when a link has a user in it, or is none', async () => {
    const withUser = service.origin.replace('http://', 'http://token@');
    for (const link of [`${withUser}${users}?$skiptoken=2`, 'users?$skiptoken=2', '//127.0.0.1:9/x', 7]) {
      const body = { value: [{ id: idOf('user', 1) }], '@odata.nextLink': link };
      expect((await collectUsers(onPage(1, () => ({ status: 200, body })))).state).toBe('partial');
    }
  });
});

it('an interrupted wait ends at once, and nothing more is asked', async () => {
  service.setFault(onPage(2, () => errorReply(429, 'TooManyRequests', { 'retry-after': '30' })));
  const interruption = new AbortController();
  const running = collectFrom(service, { signal: interruption.signal, options: { only: ['users'], groups: 'all' } });
  setTimeout(() => interruption.abort(new Error('enough')), 200);
  const beganMs = performance.now();
  await expect(running).rejects.toThrow('enough');
  expect(performance.now() - beganMs).toBeLessThan(5_000);
  const count = service.arrived.length;
  await new Promise((done) => setTimeout(done, 50));
  expect(service.arrived.length).toBe(count);
});
