import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes a file as a whole or not at all. A device or a pipe has no other place: it is written to as it is. */
export function writeWhole(file: string, text: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    writeFileSync(file, text);
    return;
  }
  const draft = `${file}.${process.pid}.draft`;
  try {
    const handle = openSync(draft, 'wx', found?.mode ?? 0o666);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
