import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const listFile = fileURLToPath(new URL('./jars.sha256', import.meta.url));

/** Names of jars that are missing, unexpected or not byte for byte the ones whycan was tried with. */
export async function differingJars(lib: string): Promise<string[]> {
  const expected = expectedJars();
  const found = new Map<string, string>();
  for (const name of (await readdir(lib)).sort()) {
    found.set(
      name,
      createHash('sha256')
        .update(await readFile(join(lib, name)))
        .digest('hex'),
    );
  }
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names]
    .filter((name) => expected.get(name) !== found.get(name))
    .map((name) => describe(name, expected, found));
}

function describe(name: string, expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string {
  if (!found.has(name)) return `${name} is missing`;
  return expected.has(name) ? `${name} has other content` : `${name} is not expected`;
}

function expectedJars(): Map<string, string> {
  const lines = readFileSync(listFile, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [checksum, name] = line.split(/\s+/);
      return checksum === undefined || name === undefined ? [] : [[name, checksum] as const];
    }),
  );
}
