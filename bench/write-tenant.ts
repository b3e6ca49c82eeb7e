import { createWriteStream, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateTenant } from '../server/tenant/generate.ts';
import type { BenchSize } from './size.ts';
import { withMoves } from './with-moves.ts';
import type { Workplace } from './workplace.ts';

/** Writes the synthetic tenant as a folder of records, with so many other memberships, and returns the folder. */
export async function writeTenant(
  { folder, signal }: Workplace,
  { tenant }: Pick<BenchSize, 'tenant'>,
  changedMemberships = 0,
): Promise<string> {
  const target = mkdtempSync(join(folder, 'tenant-'));
  for (const { name, lines } of generateTenant(tenant)) {
    const isChanged = changedMemberships > 0 && name === 'groups.ndjson';
    const text = Readable.from(withLineEnds(isChanged ? withMoves(lines, tenant.groups, changedMemberships) : lines));
    await pipeline(text, createWriteStream(join(target, name)), { signal });
  }
  return target;
}

const linesAtOnce = 500;

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  let gathered: string[] = [];
  for (const line of lines) {
    gathered.push(`${line}\n`);
    if (gathered.length < linesAtOnce) continue;
    yield gathered.join('');
    gathered = [];
  }
  yield gathered.join('');
}
