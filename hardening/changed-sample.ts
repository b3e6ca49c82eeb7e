import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workplace } from '../bench/workplace.ts';
import { packageFolder } from '../server/installation.ts';

/** The sample tenant in which some names are other ones each time, and no right is. */
export async function writeChangedSample({ folder }: Workplace): Promise<string> {
  const sample = await readFile(join(packageFolder, 'seed', 'contoso.tenant.yaml'), 'utf8');
  const file = join(folder, 'changed.tenant.yaml');
  const changed = sample.replaceAll(/displayName: (\w+ \w+)(?=[,}\n])/g, (all, name: string) =>
    randomInt(10) === 0 ? `displayName: ${name} ${randomInt(1_000)}` : all,
  );
  await writeFile(file, changed);
  return file;
}
