import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TenantFacts } from '../access/terms/facts.ts';
import { makeFolder } from '../config/make-folder.ts';
import type { Config } from '../config.ts';
import type { Store } from '../store/open-store.ts';
import { writeBackup } from './write-backup.ts';

/** Where the backup of the last published snapshot is kept, beside the private database. */
export function automaticBackupFile({ homeFolder }: Pick<Config, 'homeFolder'>): string {
  return join(homeFolder, 'backups', 'last.zip');
}

/** When the automatic backup was written, as ISO 8601; undefined where there is none. */
export async function automaticBackupTime(config: Pick<Config, 'homeFolder'>): Promise<string | undefined> {
  const found = await stat(automaticBackupFile(config)).catch(() => undefined);
  return found?.mtime.toISOString();
}

/**
 * Replaces the automatic backup by one of the snapshot that was just stored, from the facts that are still in memory.
 * Databases of NEO4J_URI are backed up by who runs them.
 */
export async function keepAutomaticBackup(
  store: Store,
  config: Config,
  number: number,
  facts: TenantFacts,
): Promise<void> {
  if (config.database !== undefined || !config.keepsBackup) return;
  const view = await store.open({ at: number });
  if (view === undefined) return;
  try {
    const file = automaticBackupFile(config);
    makeFolder(dirname(file), 0o700);
    const report = (await store.importReports([number])).get(number);
    const contents = () => ({ ...facts, structure: facts });
    const accepted = await store.acceptedWarnings([facts.tenant.id]);
    await writeBackup(file, number, [{ number, record: view.record, report, contents }], accepted);
  } finally {
    view.release();
  }
}
