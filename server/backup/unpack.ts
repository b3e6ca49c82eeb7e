import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BrokenZip, openZip } from '../origins/parcel/zip.ts';
import { UnusableBackup } from './problems.ts';

/** Writes the files of a zip below a folder. Names that lead out of it are refused by the reader of zips. */
export async function unpack(file: string, folder: string): Promise<void> {
  try {
    const zip = await openZip(file);
    try {
      for await (const entry of zip.entries()) {
        const target = join(folder, entry.path);
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await pipeline(entry.open(), createWriteStream(target, { mode: 0o600 }));
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (!(error instanceof BrokenZip)) throw error;
    throw new UnusableBackup(`${file}: this zip cannot be read (${error.message}).`, { cause: error });
  }
}
