import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../bench/numbers.ts';

const whatIfs = 25;

/** One document with many costly what-ifs about the tenant `bomb`. */
export const bombQuery = `{ ${Array.from(
  { length: whatIfs },
  (_, index) =>
    `a${index}: access(user: "ana", capability: "mde.device.isolate", assuming: [{ addMember: { group: "b${index}", member: "more${index}" } }]) {
      ... on Decision { verdict sentence reasons { sentence } routes(first: 5) { total } graph { nodes { key } } essential { key } } }`,
).join(' ')} }`;

export interface HealthUnderBombs {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
  /** Of the bombs. */
  readonly statuses: readonly number[];
  /** How long a light question took that was asked in the middle. */
  readonly lightMs: number;
  readonly bombsMs: number;
}

/** Asks several bombs at once, and meanwhile how the server is. */
export async function healthUnderBombs(url: string, bombs: number): Promise<HealthUnderBombs> {
  const start = performance.now();
  const asked = Array.from({ length: bombs }, () => post(url, bombQuery));
  let isOver = false;
  const all = Promise.all(asked).finally(() => {
    isOver = true;
  });
  const light = pause(150).then(() =>
    timed(() =>
      post(url, '{ __typename access(user: "ana", capability: "mde.device.isolate") { ... on Decision { verdict } } }'),
    ),
  );
  const timesMs: number[] = [];
  while (!isOver) {
    timesMs.push(await timed(async () => void (await (await fetch(`${url}/healthz`)).text())));
    await pause(20);
  }
  const statuses = await all;
  const bombsMs = performance.now() - start;
  return {
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
    mostMs: Math.max(...timesMs),
    statuses,
    lightMs: await light,
    bombsMs,
  };
}

async function post(url: string, query: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return response.status;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
