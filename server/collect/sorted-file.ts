import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CallName } from './calls.ts';
import { isJson } from './list.ts';
import { objectKey } from './object-key.ts';
import type { PartFile, Range } from './part-file.ts';
import type { Parts } from './parts.ts';
import type { RawFileEntry } from './raw-folder.ts';

const writtenAtOnce = 1024 * 1024;

interface Entry extends Range {
  readonly key: string;
  readonly file: PartFile;
}

/** Puts what these calls received into one file in the order of ids. Only ids and places are in memory. */
export function writeSorted(parts: Parts, from: readonly CallName[], path: string): RawFileEntry {
  const entries = from.flatMap((call) => entriesOf(parts, call)).sort(byKey);
  return writeDurably(parts, path, (write) => {
    for (const { file, ...range } of entries) write(file.read(range));
    return entries.length;
  });
}

/** Writes a file beside the parts and moves it to its place when it is whole. */
export function writeDurably(
  parts: Pick<Parts, 'folder'>,
  path: string,
  content: (write: (bytes: Uint8Array) => void) => number,
): RawFileEntry {
  const draft = join(parts.folder, 'draft');
  const descriptor = openSync(draft, 'w', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  try {
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    const flush = (): void => {
      const chunk = Buffer.concat(waiting, waitingBytes);
      hash.update(chunk);
      for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written);
      [waiting, waitingBytes] = [[], 0];
    };
    lines = content((piece) => {
      waiting.push(piece);
      waitingBytes += piece.length;
      bytes += piece.length;
      if (waitingBytes >= writtenAtOnce) flush();
    });
    flush();
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, path);
  return { lines, bytes, sha256: hash.digest('hex') };
}

function entriesOf(parts: Parts, call: CallName): Entry[] {
  const file = parts.file(call);
  const entries: Entry[] = [];
  for (const { text, offset, length } of parts.lines(call)) {
    const object: unknown = JSON.parse(text);
    entries.push({ key: isJson(object) ? objectKey(object) : text, file, offset, length });
  }
  return entries;
}

function byKey(left: Entry, right: Entry): number {
  if (left.key === right.key) return 0;
  return left.key < right.key ? -1 : 1;
}
