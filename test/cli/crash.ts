import { expect } from 'vitest';
import { runningEndpoint } from '../../server/graph/launch/endpoint.ts';
import type { DatabaseHome } from '../../server/graph/launch/home.ts';
import { markOf } from '../../server/graph/launch/process-mark.ts';

/** Ends the database of a home as a crash does. */
export async function crash(home: DatabaseHome): Promise<void> {
  const pid = runningEndpoint(home)?.pid ?? 0;
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => markOf(pid), { timeout: 20_000 }).toBeUndefined();
}
