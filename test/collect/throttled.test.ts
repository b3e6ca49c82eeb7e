import { afterEach, expect, it } from 'vitest';
import { HostPause, Workers } from '../../server/collect/pace.ts';
import { collectFrom, incompleteIn, sourceOf } from './collecting.ts';
import { type FakeService, startService } from './fake-graph.ts';
import { type Arrived, errorReply } from './fake-request.ts';
import { fakeTenant } from './fake-tenant.ts';

let service: FakeService;
afterEach(() => service.close());

/** A service that answers so many requests, then asks everybody to wait for a second, again and again. */
function storm(isMeant: (arrived: Arrived) => boolean, most: number) {
  const allowedFrom: number[] = [];
  const early: number[] = [];
  let left = most;
  const fault = (arrived: Arrived) => {
    if (!isMeant(arrived)) return undefined;
    const allowedMs = allowedFrom.at(-1) ?? 0;
    if (arrived.atMs < allowedMs) early.push(allowedMs - arrived.atMs);
    else if (left === 0 && allowedFrom.length < 3) {
      allowedFrom.push(arrived.atMs + 1_000);
      left = most;
    } else {
      left = Math.max(0, left - 1);
      return undefined;
    }
    return errorReply(429, 'TooManyRequests', { 'retry-after': '1' });
  };
  return { fault, allowedFrom, early };
}

it('a storm of 429 stops all workers of the host until the time is over', async () => {
  service = await startService(fakeTenant({ groups: 200 }), { pageSize: 100 });
  const { fault, allowedFrom, early } = storm(({ path }) => path.endsWith('/members'), 40);
  service.setFault(fault);
  const manifest = await collectFrom(service);
  expect(sourceOf(manifest, 'members').state).toBe('complete');
  expect(allowedFrom).toHaveLength(3);
  // What was under way when the first one was throttled cannot be called back; nothing else comes early.
  expect(early.filter((leftMs) => leftMs < 700)).toEqual([]);
  expect(early.length).toBeLessThanOrEqual(3 * 7);
  const waitedTooLongMs = allowedFrom.map((allowedMs) => {
    const next = service.arrived.find(({ atMs }) => atMs >= allowedMs);
    return (next?.atMs ?? Number.POSITIVE_INFINITY) - allowedMs;
  });
  expect(waitedTooLongMs.reduce((sum, ms) => sum + ms)).toBeLessThan(0.2 * 3_000);
});

it('a throttled PIM slows down everything that Microsoft Graph answers, but not Defender for Endpoint', async () => {
  service = await startService(fakeTenant({ users: 80 }), { latencyMs: 20 });
  const throttledMs: number[] = [];
  service.setFault(({ path, times, atMs }) => {
    if (!path.endsWith('/group/resources') || times > 1) return undefined;
    throttledMs.push(atMs);
    return errorReply(429, 'TooManyRequests', { 'retry-after': '1' });
  });
  const manifest = await collectFrom(service);
  expect(incompleteIn(manifest)).toEqual({ devices: 'partial' });
  const [first = 0] = throttledMs;
  const meanwhile = service.arrived.filter(({ atMs }) => atMs > first + 100 && atMs < first + 1_000);
  expect(meanwhile.map(({ path }) => path).filter((path) => !path.startsWith('/api/'))).toEqual([]);
});

it('an address that asked for a long wait is not asked again', async () => {
  service = await startService(fakeTenant());
  service.setFault(({ path }) =>
    path.endsWith('/getByIds') || path.endsWith('/zones')
      ? errorReply(429, 'TooManyRequests', { 'retry-after': '100000' })
      : undefined,
  );
  const manifest = await collectFrom(service);
  expect(sourceOf(manifest, 'scopes')).toMatchObject({ state: 'partial', http: 429 });
  expect(service.pathsAsked().filter((path) => /getByIds|zones/.test(path))).toHaveLength(2);
});

it('eight groups are asked at once, and two of PIM', async () => {
  service = await startService(fakeTenant({ groups: 24 }), { pageSize: 100 });
  const underWay = { pim: 0, members: 0 };
  const most = { pim: 0, members: 0 };
  service.setFault(({ path }) => {
    if (path.endsWith('/group/resources')) return errorReply(403, 'Forbidden');
    const lane = path.endsWith('/members') ? 'members' : 'pim';
    if (lane === 'pim' && !path.includes('privilegedAccess')) return undefined;
    underWay[lane] += 1;
    most[lane] = Math.max(most[lane], underWay[lane]);
    setTimeout(() => {
      underWay[lane] -= 1;
    }, 20);
    return { status: 200, body: { value: [] }, afterMs: 25 };
  });
  await collectFrom(service);
  expect(most).toEqual({ pim: 2, members: 8 });
});

it('what was under way together and is throttled together begins one pause', () => {
  const untils: number[] = [];
  const pause = new HostPause((untilMs) => untils.push(untilMs));
  expect([pause.pauseFor(1_000), pause.pauseFor(900), pause.pauseFor(2_000)]).toEqual([true, false, false]);
  expect(untils).toHaveLength(2);
});

it('workers are halved when throttled, never to nothing', () => {
  const workers = new Workers(8);
  const seen = [workers.atOnce];
  for (let times = 0; times < 4; times += 1) {
    workers.slowDown();
    seen.push(workers.atOnce);
  }
  expect(seen).toEqual([8, 4, 2, 1, 1]);
});
