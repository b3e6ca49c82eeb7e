import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { emptySeal, seal } from './seal.ts';

export interface PackedFile {
  readonly name: string;
  readonly lines: AsyncIterable<string> | Iterable<string>;
}

/** A higher level takes twice as long and saves a tenth. */
const compressionLevel = 3;

/** Writes a sealed zip; the file is there as a whole or not at all. Every file is read to its end before the next one. */
export async function pack(file: string, files: AsyncIterable<PackedFile>): Promise<void> {
  const draft = `${file}.${process.pid}.draft`;
  const zip = new ZipFile();
  const stop = new AbortController();
  const written = pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600, flush: true }), stop);
  try {
    await Promise.race([addAll(zip, files), written]);
    zip.end({ comment: emptySeal, forceZip64Format: false });
    await written;
    await seal(draft);
    await rename(draft, file);
  } finally {
    stop.abort();
    await written.catch(() => undefined);
    await rm(draft, { force: true });
  }
}

async function addAll(zip: ZipFile, files: AsyncIterable<PackedFile>): Promise<void> {
  // What a file's own stream says is said below; a zip repeats it.
  zip.on('error', () => undefined);
  for await (const { name, lines } of files) {
    const content = Readable.from(inChunks(lines));
    await new Promise<void>((resolve, reject) => {
      content.once('close', resolve);
      content.once('error', reject);
      zip.addReadStream(content, name, { compress: true, compressionLevel, mode: 0o600 });
    });
  }
}

/** Lines are short; the compressor takes some thousands at once. */
export async function* inChunks(lines: AsyncIterable<string> | Iterable<string>) {
  let chunk = '';
  for await (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < 64 * 1024) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
}
