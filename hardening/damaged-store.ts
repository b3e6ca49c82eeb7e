import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workplace } from '../bench/workplace.ts';
import { stopDatabase } from '../server/graph/launch/private-database.ts';
import type { Table } from './table.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const recognisedWithinMs = 20_000;

interface Outcome {
  readonly code: number;
  readonly ms: number;
  readonly said: string;
}

function whycan(typed: readonly string[], { environment }: Workplace): Outcome {
  const start = performance.now();
  const options = {
    cwd: checkout,
    env: { ...environment } as NodeJS.ProcessEnv,
    encoding: 'utf8',
    stdio: 'pipe',
  } as const;
  try {
    const said = execFileSync(process.execPath, ['bin/whycan.js', ...typed], options);
    return { code: 0, ms: performance.now() - start, said };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, ms: performance.now() - start, said: `${stdout}${stderr}` };
  }
}

/** Overwrites a file of the store with noise: it is recognised, named and kept, and the automatic backup brings it back. */
export async function damageStore(place: Workplace, table: Table): Promise<void> {
  const question = ['can', 'ana', 'mde.device.isolate', '--on', 'device=srv1'];
  const before = whycan(question, place);
  await stopDatabase(place.config);
  const folder = join(place.config.homeFolder, 'neo4j', 'data', 'databases', 'neo4j');
  writeFileSync(join(folder, 'neostore'), Buffer.alloc(8_192, 0x5a));
  const after = whycan(question, place);
  const isNamed = after.code === 70 && after.said.includes('whycan restore') && after.ms < recognisedWithinMs;
  table.add(
    'a damaged store is recognised',
    `exit code ${after.code} after ${(after.ms / 1_000).toFixed(1)} s`,
    isNamed,
  );
  const restored = whycan(['restore'], place);
  const again = whycan(question, place);
  const isKept = readdirSync(join(place.config.homeFolder, 'neo4j', 'set-aside')).length > 0;
  const isBack = restored.code === 0 && again.said === before.said && isKept;
  table.add(
    '… and brought back by the automatic backup',
    `exit code ${restored.code} after ${(restored.ms / 1_000).toFixed(1)} s`,
    isBack,
  );
}
