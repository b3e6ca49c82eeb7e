import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { UnusableBackup } from './problems.ts';

const prefix = 'sha256:';
/** As long as every seal is; it is the comment of the zip, which is what the file ends with. */
export const emptySeal = prefix + '0'.repeat(64);

/** Writes into the end of the file the checksum of everything before it. */
export async function seal(file: string): Promise<void> {
  const text = await checksumOf(file);
  const handle = await open(file, 'r+');
  try {
    await handle.write(text, (await handle.stat()).size - text.length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Throws when the file is not byte for byte what was sealed. */
export async function checkSeal(file: string): Promise<void> {
  const { size } = await stat(file);
  const found = size < emptySeal.length ? '' : await endOf(file, size);
  if (!found.startsWith(prefix))
    throw new UnusableBackup(`${file}: this is not a backup of whycan, or its end is missing.`);
  if (found !== (await checksumOf(file)))
    throw new UnusableBackup(`${file}: the checksum does not match, so the file is damaged. Use another backup.`);
}

async function endOf(file: string, size: number): Promise<string> {
  let text = '';
  for await (const chunk of createReadStream(file, { start: size - emptySeal.length, encoding: 'latin1' }))
    text += chunk;
  return text;
}

async function checksumOf(file: string): Promise<string> {
  const { size } = await stat(file);
  const hash = createHash('sha256');
  const end = size - emptySeal.length - 1;
  if (end >= 0)
    for await (const chunk of createReadStream(file, { end, highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return prefix + hash.digest('hex');
}
