import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileTooLarge, readBounded } from '../../document/bounded-file.ts';
import { limits } from '../../document/limits.ts';
import { Unreadable } from '../statements/listener.ts';
import { diskFile, memoryFile, refuse } from './disk-file.ts';
import { inMegabytes } from './limits.ts';
import { openFolder } from './open-folder.ts';
import { openZipParcel } from './open-zip.ts';
import type { Parcel, ParcelFile } from './parcel.ts';

/** `PK` and what follows it at the start of a zip, of an empty one too. */
const signatures = ['PK\u0003\u0004', 'PK\u0005\u0006'];

async function startsAsZip(file: ParcelFile): Promise<boolean> {
  let start = '';
  for await (const chunk of file.open()) {
    start += Buffer.from(chunk.subarray(0, 4)).toString('latin1');
    if (start.length >= 4) break;
  }
  return signatures.includes(start.slice(0, 4));
}

function throughPipe(place: string, name: string): ParcelFile {
  try {
    return memoryFile(readBounded(place, limits.documentBytes), { name, path: basename(place) });
  } catch (error) {
    if (!(error instanceof FileTooLarge)) refuse(name, error);
    throw new Unreadable(
      name,
      `this pipe holds more than ${inMegabytes(limits.documentBytes)}. Write it to a file, and import that.`,
    );
  }
}

/**
 * Opens what a path leads to, with all files in it; a zip is recognised by how it starts. `name` is the path as typed,
 * for messages. The parcel has to be closed. Throws Unreadable.
 */
export async function openParcel(place: string, name: string): Promise<Parcel> {
  const found = await stat(place).catch((error: unknown) => refuse(name, error));
  if (found.isDirectory()) return openFolder(place, name);
  const file = found.isFile() ? diskFile(place, found.size, { name, path: basename(place) }) : throughPipe(place, name);
  if (found.isFile() && (await startsAsZip(file))) return openZipParcel(place, name, found.size);
  return { path: name, form: 'file', files: [file], close: async () => {} };
}
