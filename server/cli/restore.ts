import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { automaticBackupFile } from '../backup/automatic.ts';
import { RestoreRefused, UnusableBackup } from '../backup/problems.ts';
import { checkBackup, type OpenedBackup, openBackup } from '../backup/read-backup.ts';
import { restoreSnapshots } from '../backup/restore-snapshots.ts';
import { type Catalogue, loadCatalogue } from '../catalogue/load.ts';
import { makeFolder } from '../config/make-folder.ts';
import { type Config, configFromProcess } from '../config.ts';
import { replaceStore } from '../graph/launch/replace-store.ts';
import { snapshotsInWords } from './backup.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

/** `whycan restore`: the snapshots of a backup, and nothing else, in place of what is stored; that is kept beside it. */
export const restore: Command = async ({ arguments: [given], options, terminal }) => {
  const config = configFromProcess();
  const file = given ?? automaticBackupFile(config);
  await checkBackup(file).catch((error: unknown) => {
    throw given === undefined && error instanceof UnusableBackup
      ? new UnusableBackup(`${error.message} It is the automatic backup; name another file: whycan restore <file>.`)
      : error;
  });
  const folder = temporaryFolder(config);
  try {
    const catalogue = loadCatalogue();
    const opened = await openBackup(file, folder, catalogue);
    const setAside =
      config.database === undefined
        ? await intoPrivate(opened, config, catalogue, terminal)
        : await intoEmpty(opened, catalogue, terminal);
    const snapshots = opened.manifest.snapshots.map(({ number }) => number).sort((left, right) => left - right);
    const { current } = opened.manifest;
    if (options.has('json')) terminal.printJson({ file, snapshots, current, setAside });
    else {
      terminal.print(`Restored ${snapshotsInWords(snapshots)} from ${file}. Snapshot ${current} is current.`);
      if (setAside !== null)
        terminal.print(`What was stored before is kept in ${setAside}. Delete that folder when you no longer need it.`);
    }
    return exitCode.success;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

function temporaryFolder({ homeFolder }: Config): string {
  makeFolder(homeFolder, 0o700);
  return mkdtempSync(join(homeFolder, 'restoring-'));
}

async function intoPrivate(opened: OpenedBackup, config: Config, catalogue: Catalogue, terminal: Terminal) {
  const replaced = await replaceStore(config);
  try {
    await withStore(
      terminal,
      ({ store }) => restoreSnapshots(opened, store, (number) => terminal.say(`Restoring snapshot ${number}.`)),
      { catalogue },
    );
    return replaced.setAside ?? null;
  } catch (error) {
    await replaced.putBack();
    throw error;
  }
}

/** A database of NEO4J_URI belongs to somebody: nothing in it is replaced. */
function intoEmpty(opened: OpenedBackup, catalogue: Catalogue, terminal: Terminal): Promise<null> {
  return withStore(
    terminal,
    async ({ store }) => {
      if ((await store.snapshots()).length > 0)
        throw new RestoreRefused(
          'The database of NEO4J_URI already has snapshots of whycan. Name an empty database, or empty this one first.',
        );
      await restoreSnapshots(opened, store, (number) => terminal.say(`Restoring snapshot ${number}.`));
      return null;
    },
    { catalogue },
  );
}
