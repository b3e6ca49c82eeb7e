import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { connect } from '../driver.ts';
import { countsDiffer } from '../stored-counts.ts';
import { freeBytes, reserveBytes } from './disk-space.ts';
import type { Endpoint } from './endpoint.ts';
import type { DatabaseHome } from './home.ts';
import type { Progress } from './jars.ts';
import { writeJson } from './json-file.ts';
import { folderBytes } from './log-text.ts';
import { StoreDamaged } from './problems.ts';
import type { Programs } from './programs.ts';
import { readPublished } from './published.ts';
import { newFolderIn } from './set-aside.ts';
import { addressOf, startServer, untilReady } from './start.ts';
import { stopRunning } from './stop.ts';

type Request = Readonly<{
  config: Config;
  home: DatabaseHome;
  programs: Programs;
  onProgress: Progress;
  signal?: AbortSignal | undefined;
}>;

/**
 * A full disk can leave a transaction log whose end cannot be read. Neo4j opens such a store when it may cut the log
 * off there. That is tried once, and trusted only when the current snapshot is complete.
 */
export async function recoverStore(request: Request, damage: StoreDamaged): Promise<Endpoint> {
  const { config, home, programs, onProgress } = request;
  if (!damage.isInLog || existsSync(home.recoveryFile)) throw damage;
  const kept = keepLogs(home);
  onProgress('The end of the transaction log cannot be read. Starting once more without it.');
  try {
    const started = await startServer(config, home, programs, {
      'internal.dbms.tx_log.fail_on_corrupted_log_files': 'false',
    });
    const endpoint = await untilReady(home, started, { ...request, mayCutLog: true });
    const difference = await differenceIn(home, endpoint);
    if (difference !== undefined) throw new StoreDamaged(home.dataFolder, difference);
    onProgress(`The stored data was recovered, and the current snapshot is complete.${kept}`);
    return endpoint;
  } catch (error) {
    await stopRunning(home);
    // With more space, or when it was only interrupted, it may be tried again.
    if (error instanceof StoreDamaged) writeJson(home.recoveryFile, { failedAt: new Date().toISOString() });
    throw error;
  }
}

/** What is cut off is kept, if there is room for it. */
function keepLogs(home: DatabaseHome): string {
  const logs = join(home.dataFolder, 'transactions');
  if (folderBytes(logs) + reserveBytes(home) > freeBytes(home)) return '';
  const folder = newFolderIn(home);
  cpSync(logs, join(folder, 'transactions'), { recursive: true });
  return ` The transaction log as it was is in ${folder}.`;
}

async function differenceIn(home: DatabaseHome, endpoint: Endpoint): Promise<string | undefined> {
  const graph = await connect(addressOf(home, endpoint));
  try {
    return await countsDiffer(graph, readPublished(home));
  } finally {
    await graph.close();
  }
}
