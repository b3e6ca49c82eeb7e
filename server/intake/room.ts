import { statfsSync } from 'node:fs';
import { IntakeRefusal } from './refusal.ts';

/** Stays free, because the database is on the same disk and has to go on writing. */
const keptFreeBytes = 256 * 1024 * 1024;

/** As messages state it: `64 MB`. */
function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024 / 1024)).toLocaleString('en')} MB`;
}

export function tooLarge(mostBytes: number): IntakeRefusal {
  return new IntakeRefusal(
    413,
    `The files of one import may have ${inMegabytes(mostBytes)} together. Import larger ones on the machine with whycan import, or set WHYCAN_IMPORT_MEGABYTES and start whycan again.`,
  );
}

export function brokenOff(): IntakeRefusal {
  return new IntakeRefusal(400, 'The file did not arrive completely, so nothing of it is kept. Add it again.');
}

/** Refuses a file that is too large for the import or for the disk before it is sent. */
export function ensureRoom(folder: string, bytes: number, receivedBytes: number, mostBytes: number): void {
  if (receivedBytes + bytes > mostBytes) throw tooLarge(mostBytes);
  const { bavail, bsize } = statfsSync(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes - bytes >= keptFreeBytes) return;
  throw new IntakeRefusal(
    507,
    `The disk is nearly full: ${inMegabytes(freeBytes)} are free, and ${inMegabytes(keptFreeBytes)} have to stay free beside the file. Free some space, then add it again.`,
  );
}
