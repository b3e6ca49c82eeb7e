import { automaticBackupFile } from '../../backup/automatic.ts';
import { UnusableBackup } from '../../backup/problems.ts';
import { checkBackup } from '../../backup/read-backup.ts';
import type { Config } from '../../config.ts';
import { DatabaseProblem } from '../../graph/errors.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { type Finding, fine, odd, wrong } from './finding.ts';

/** Starts the database where it does not run, opens what is stored and reads the current snapshot as a question does. */
export async function lookAtStore(terminal: Terminal): Promise<Finding[]> {
  try {
    return await withStore(terminal, async ({ store }) => {
      const view = await store.open();
      if (view === undefined)
        return [
          fine('Database', 'answers'),
          odd(
            'Snapshot',
            'nothing is stored yet',
            'Import a tenant: whycan import <path>. Or bring a backup back: whycan restore.',
          ),
        ];
      try {
        const { number, tenant, importedAt } = view.record;
        const incomplete = view.coverage.filter(({ state }) => state !== 'complete').length;
        const coverage =
          incomplete === 0
            ? fine('Coverage', 'complete')
            : odd(
                'Coverage',
                `${incomplete} ${incomplete === 1 ? 'kind of data is' : 'kinds of data are'} partial or missing`,
                'whycan status names them; answers that need them are UNKNOWN.',
              );
        return [
          fine('Database', 'answers'),
          fine('Snapshot', `${number} of ${tenant.displayName}, imported ${importedAt}`),
          coverage,
        ];
      } finally {
        view.release();
      }
    });
  } catch (error) {
    if (error instanceof DatabaseProblem) return [wrong('Database', error.message)];
    throw error;
  }
}

/** Whether the automatic backup could be restored. */
export async function lookAtBackup(config: Config): Promise<Finding[]> {
  if (config.database !== undefined) return [];
  if (!config.keepsBackup)
    return [odd('Backup', 'WHYCAN_BACKUP is off', 'Write backups yourself: whycan backup <file>.')];
  const file = automaticBackupFile(config);
  try {
    await checkBackup(file);
    return [fine('Backup', file)];
  } catch (error) {
    if (error instanceof UnusableBackup) return [odd('Backup', error.message, 'Write a new one: whycan backup.')];
    throw error;
  }
}
