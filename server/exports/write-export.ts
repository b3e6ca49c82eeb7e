import { createWriteStream, lstatSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inChunks, type PackedFile, pack } from '../backup/pack.ts';
import { type Exported, ExportRefused } from './export-format.ts';

/** A name that ends so gives a zip. */
export function isZip(target: string): boolean {
  return /\.zip$/i.test(target);
}

/** Throws ExportRefused when there is already something of that name: nothing is ever replaced. */
export function refuseExisting(target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined)
    throw new ExportRefused(`${target}: there is already something of this name. Name a new file or folder.`);
}

/** Writes an export as a file, a folder or a zip, readable by its owner only; it is there as a whole or not at all. */
export async function writeExport(target: string, { kind, files }: Exported): Promise<void> {
  refuseExisting(target);
  if (isZip(target)) return pack(target, files);
  const path = resolve(target);
  const draft = `${path}.${process.pid}.draft`;
  try {
    if (kind === 'folder') await mkdir(draft, { mode: 0o700 });
    for await (const file of files) await write(kind === 'folder' ? join(draft, file.name) : draft, file);
    refuseExisting(target);
    await rename(draft, path);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Waits whenever the disk is slower, so that a large tenant never stands in memory. */
async function write(file: string, { lines }: PackedFile): Promise<void> {
  await pipeline(Readable.from(inChunks(lines)), createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
}
