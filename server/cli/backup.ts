import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backUpAll } from '../backup/back-up-all.ts';
import { makeFolder } from '../config/make-folder.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { inBytes } from './sizes.ts';
import { withStore } from './with-store.ts';

/** `whycan backup`: every kept snapshot in one file, while servers go on answering and others go on importing. */
export const backup: Command = async ({ arguments: [given], options, terminal }) => {
  const target = given === undefined ? undefined : newFile(given);
  const written = await withStore(terminal, async ({ store, config }) => {
    const file = target ?? join(config.homeFolder, 'backups', `${new Date().toISOString().replaceAll(':', '-')}.zip`);
    makeFolder(dirname(file), 0o700);
    const snapshots = await backUpAll(store, file);
    return { file, snapshots, bytes: statSync(file).size };
  });
  if (options.has('json')) terminal.printJson(written);
  else {
    const { file, snapshots, bytes } = written;
    terminal.print(`Wrote ${file}, ${inBytes(bytes)}, with ${snapshotsInWords(snapshots)}.`);
    terminal.print(`Bring it back with: whycan restore ${file}`);
  }
  return exitCode.success;
};

function newFile(given: string): string {
  const file = resolve(given);
  if (existsSync(file)) throw new BadInput(`${given}: there is already something of this name. Name a new file.`);
  if (!existsSync(dirname(file))) throw new BadInput(`${given}: the folder ${dirname(file)} does not exist.`);
  return file;
}

/** "snapshot 3", "snapshots 1, 2 and 3" */
export function snapshotsInWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length === 1 ? `snapshot ${last}` : `snapshots ${numbers.slice(0, -1).join(', ')} and ${last}`;
}
