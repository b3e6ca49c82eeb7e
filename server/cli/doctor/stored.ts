import { existsSync } from 'node:fs';
import { automaticBackupFile } from '../../backup/automatic.ts';
import { UnusableBackup } from '../../backup/problems.ts';
import { checkBackup } from '../../backup/read-backup.ts';
import type { Config } from '../../config.ts';
import { DatabaseProblem } from '../../graph/errors.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { type Finding, fine, odd, wrong } from './finding.ts';

export interface Stored {
  readonly findings: readonly Finding[];
  readonly hasSnapshot: boolean;
}

const nothingImported: Stored = {
  findings: [
    fine('Database', 'works'),
    odd(
      'Snapshot',
      'nothing has been imported yet',
      'Start the web page with the sample tenant: whycan serve. Or import your own: whycan import <path>.',
    ),
  ],
  hasSnapshot: false,
};

/** Starts the database where it does not run, opens what is stored and reads the current snapshot as a question does. */
export async function lookAtStore(terminal: Terminal): Promise<Stored> {
  try {
    return await withStore(terminal, async ({ store }) => {
      const view = await store.open();
      if (view === undefined) return nothingImported;
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
        const snapshot = fine('Snapshot', `${number} of ${tenant.displayName}, imported ${importedAt}`);
        return { findings: [fine('Database', 'works'), snapshot, coverage], hasSnapshot: true };
      } finally {
        view.release();
      }
    });
  } catch (error) {
    if (error instanceof DatabaseProblem) return { findings: [wrong('Database', error.message)], hasSnapshot: false };
    throw error;
  }
}

/** Whether the automatic backup could be restored; without a snapshot, there is nothing to back up. */
export async function lookAtBackup(config: Config, hasSnapshot: boolean): Promise<Finding[]> {
  if (config.database !== undefined) return [];
  if (!config.keepsBackup)
    return [odd('Backup', 'WHYCAN_BACKUP is off', 'Write backups yourself: whycan backup <file>.')];
  const file = automaticBackupFile(config);
  if (!existsSync(file))
    return hasSnapshot
      ? [odd('Backup', 'none', 'The next import writes one. To have one now: whycan backup.')]
      : [fine('Backup', 'none yet; every import writes one')];
  try {
    await checkBackup(file);
    return [fine('Backup', file)];
  } catch (error) {
    if (error instanceof UnusableBackup) return [odd('Backup', error.message, 'Write a new one: whycan backup.')];
    throw error;
  }
}
