import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { isSystemError, writeFailure } from '../document/write-failure.ts';
import { openParcel } from '../origins/parcel/open-parcel.ts';
import { type CleanRecording, cleanRecording } from '../origins/portal/har/clean-recording.ts';
import { Unreadable } from '../origins/statements/listener.ts';
import { BadInput } from './bad-input.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';

/** `whycan har-clean`: keeps of a browser's recording only the answers that are read, without cookies, headers and tokens. */
export const harClean: Command = async ({ arguments: [source = '', target = ''], terminal }) => {
  if (existsSync(target)) throw alreadyThere(target);
  const { text, answers } = await clean(source);
  if (answers === 0)
    throw new BadInput(
      visible(
        `${source}: this recording has none of the answers that whycan reads. Open Settings > Endpoints > Device groups and Permissions > Roles while recording, and save it with "Save all as HAR with content".`,
      ),
    );
  writeNew(target, text);
  terminal.print(
    visible(`Wrote ${target} with ${answers} ${answers === 1 ? 'answer' : 'answers'} of the Defender portal.`),
  );
  terminal.print(visible(`Delete ${source}: it can hold the cookies of a signed-in session.`));
  return exitCode.success;
};

async function clean(source: string): Promise<CleanRecording> {
  try {
    const parcel = await openParcel(source, source);
    try {
      const [file] = parcel.files;
      if (parcel.form !== 'file' || file === undefined)
        throw new BadInput(visible(`${source}: name one recording (HAR), not a folder or a zip.`));
      return await cleanRecording(file, version);
    } finally {
      await parcel.close();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const place = error.line === undefined ? error.file : `${error.file}:${error.line}`;
    throw new BadInput(visible(`${place}: ${error.message}`));
  }
}

function alreadyThere(target: string): BadInput {
  return new BadInput(visible(`${target}: there is already something of this name. Name a new file.`));
}

/** Written as a whole or not at all, for its owner only. */
function writeNew(target: string, text: string): void {
  let file: number | undefined;
  try {
    file = openSync(target, 'wx', 0o600);
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (file !== undefined) rmSync(target, { force: true });
    if (error.code === 'EEXIST') throw alreadyThere(target);
    throw new BadInput(visible(`${target}: this file cannot be written: ${writeFailure(error)}. Name another file.`));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
