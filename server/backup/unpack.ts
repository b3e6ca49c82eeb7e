import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UnusableBackup } from './problems.ts';

/** Writes the files of a zip below a folder. Names that lead out of it are refused by the reader of zips. */
export async function unpack(file: string, folder: string): Promise<void> {
  const zip = await opened(file);
  try {
    for await (const entry of zip.eachEntry()) {
      const target = join(folder, entry.fileName);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(await contentOf(zip, entry), createWriteStream(target, { mode: 0o600 }));
    }
  } catch (error) {
    throw explained(file, error);
  } finally {
    zip.close();
  }
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return zip.openReadStreamPromise(entry);
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw explained(file, error);
  }
}

function explained(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || 'syscall' in error) return error;
  return new UnusableBackup(`${file}: this zip cannot be read (${error.message}).`, { cause: error });
}
