import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../bench/workplace.ts';
import { startService } from '../test/collect/fake-graph.ts';
import { fakeTenant } from '../test/collect/fake-tenant.ts';
import { collectWithKills, makeRestless } from '../test/collect/killed-runs.ts';
import { hashesOf } from '../test/collect/same-bytes.ts';
import { secretToken } from '../test/collect/started.ts';
import type { Table } from './table.ts';

const killsPerRun = 5;

/** Kills `whycan collect` at random requests and resumes it: every folder must be the one of an uninterrupted run. */
export async function killCollecting(kills: number, table: Table): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'whycan-collect-kills-'));
  const service = await startService(fakeTenant({ users: 300, groups: 150 }), {
    pageSize: 10,
    token: secretToken,
    latencyMs: 2,
  });
  makeRestless(service, 2);
  let [killed, differing] = [0, 0];
  try {
    const whole = join(place, 'whole');
    const { ended } = await collectWithKills(service, whole, []);
    const expected = JSON.stringify([ended.code, hashesOf(whole)]);
    const perRun = service.arrived.length;
    for (let run = 0; killed < kills && run < kills; run += 1) {
      say(`Killing collect: ${killed} of ${kills} so far.`);
      const folder = join(place, `run-${run}`);
      const at = Array.from({ length: killsPerRun }, () => 1 + Math.floor((Math.random() * perRun) / killsPerRun));
      const resumed = await collectWithKills(service, folder, at);
      killed += resumed.killed;
      if (JSON.stringify([resumed.ended.code, hashesOf(folder)]) !== expected) differing += 1;
      service.arrived.length = 0;
    }
  } finally {
    await service.close();
    rmSync(place, { recursive: true, force: true });
  }
  table.add(
    'kill -9 of collect, then --resume',
    `${killed} kills, ${differing} folders differ`,
    differing === 0 && killed >= kills,
  );
}
