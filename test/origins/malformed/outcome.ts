import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../../server/document/problem.ts';
import type { FormatName } from '../../../server/origins/format.ts';
import { readOrigins } from '../../../server/origins/read-origins.ts';
import { catalogue } from '../../tenant/documents.ts';
import { zipBytes } from '../parcels/zip-bytes.ts';
import { type Damage, type DamageName, damages } from './damages.ts';
import { goodFiles } from './good-files.ts';

/** Whether an import of files is refused, with its sentences, or else what it skipped and how much of it is used. */
export type Outcome = readonly ['refused', ...string[]] | readonly [used: string, ...skipped: string[]];

/** What an import of these bytes comes to; paths are those inside of what is imported. */
export async function outcomeOf(
  files: Readonly<Record<string, Uint8Array>> | Buffer,
  as?: FormatName,
): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), 'whycan-malformed-'));
  const isZip = Buffer.isBuffer(files);
  const path = isZip ? join(place, 'all.zip') : place;
  if (isZip) writeFileSync(path, files);
  else for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes);
  const inside = (text: string) => text.replaceAll(`${place}/`, '').replaceAll(place, 'folder');
  const reading = await readOrigins([path], {
    catalogue,
    settings: { complete: [] },
    ...(as === undefined ? {} : { as }),
  });
  if ('problems' in reading) return ['refused', ...reading.problems.map(formatProblem).map(inside)];
  const counted = reading.report.files.map(
    ({ format, used, skipped, merged }) => `${format} ${used} ${skipped} ${merged}`,
  );
  const skipped = reading.report.problems.map(({ file, line, message }) => `${file}:${line ?? '-'}: ${message}`);
  // The same whether the files lie in a folder or in a zip.
  return [counted.join('; '), ...skipped.map((text) => inside(text).replace(/^all\.zip\//, ''))];
}

export function damagedOutcome(format: FormatName, damage: DamageName): Promise<Outcome> {
  const { files, damaged } = goodFiles[format];
  const { change, zip }: Damage = damages[damage];
  const all = Object.entries(files).map(([name, content]) => ({ name, content }));
  if (zip !== undefined) return outcomeOf(zip(damaged, all));
  const bytes = all.map(({ name, content }) => {
    const isDamaged = name === damaged && change !== undefined;
    return [name, isDamaged ? change(content) : Buffer.from(content)] as const;
  });
  return outcomeOf(Object.fromEntries(bytes));
}

export function goodOutcome(format: FormatName): Promise<Outcome> {
  return outcomeOf(zipBytes(Object.entries(goodFiles[format].files).map(([name, content]) => ({ name, content }))));
}
