import { setTimeout as pause } from 'node:timers/promises';

/** Questions about the sample tenant whose verdicts never change. */
const known = [
  { user: 'ana', device: 'srv1', verdict: 'ALLOW' },
  { user: 'ana', device: 'dc1', verdict: 'DENY' },
] as const;

const query = `query q($user: String!, $device: String!) {
  access(user: $user, capability: "mde.device.isolate", on: { device: $device }) { ... on Decision { verdict } }
}`;

type Outcome = 'right' | 'wrong' | 'none';

/** What the server says now to questions whose answers are known. */
export async function askKnown(url: string): Promise<Outcome> {
  try {
    for (const { user, device, verdict } of known) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { user, device } }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data } = (await response.json()) as { data?: { access?: { verdict?: string } } };
      if (data?.access?.verdict === undefined) return 'none';
      if (data.access.verdict !== verdict) return 'wrong';
    }
    return 'right';
  } catch {
    return 'none';
  }
}

/** Answered from the database only: what was asked before may be remembered. */
const search = '{ search(text: "ana", first: 1) { total } }';

async function isSearchAnswered(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: search }),
      signal: AbortSignal.timeout(20_000),
    });
    const { data } = (await response.json()) as { data?: { search?: { total?: number } } };
    return (data?.search?.total ?? 0) > 0;
  } catch {
    return false;
  }
}

/** How long it took until the server answered rightly and from the database, in milliseconds; undefined when it did not, or answered wrongly. */
export async function untilRight(url: string, withinMs: number): Promise<number | undefined> {
  const start = performance.now();
  while (performance.now() - start < withinMs) {
    const outcome = await askKnown(url);
    if (outcome === 'right' && (await isSearchAnswered(url))) return performance.now() - start;
    if (outcome === 'wrong') return undefined;
    await pause(200);
  }
  return undefined;
}
