import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeService } from './fake-graph.ts';
import { errorReply } from './fake-request.ts';
import { type Ended, settingsFor, start } from './started.ts';

/** Answers slowly and with some failures, so that a run can be killed anywhere. */
export function makeRestless(service: FakeService, latencyMs: number): void {
  let requests = 0;
  service.setFault(({ times }) => {
    requests += 1;
    if (requests % 23 === 0 && times === 1) return { ...errorReply(503, 'ServiceUnavailable'), afterMs: latencyMs };
    return undefined;
  });
}

/** Kills a run after so many requests, as often as there are numbers, and lets the last one come to its end. */
export async function collectWithKills(
  service: FakeService,
  folder: string,
  kills: readonly number[],
): Promise<{ readonly ended: Ended; readonly killed: number }> {
  const typed = ['collect', folder, '--login', 'env', '--resume'];
  let killed = 0;
  for (const requests of kills) {
    const until = service.arrived.length + requests;
    const program = start(settingsFor(service), ...typed);
    let hasEnded = false;
    void program.ended.then(() => {
      hasEnded = true;
    });
    while (service.arrived.length < until && !hasEnded) await sleep(1);
    program.signal('SIGKILL');
    const { code } = await program.ended;
    if (code === null) killed += 1;
  }
  return { ended: await start(settingsFor(service), ...typed).ended, killed };
}
