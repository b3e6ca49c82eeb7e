import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../house/source-tree.ts';

/** What `npm pack` would put into the package, from what is built already. */
export function packedFiles(): readonly string[] {
  const typed = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const said = execFileSync('npm', typed, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(said) as { files: { path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path).sort();
}

/** The package as somebody has it who installed it: its files, and no packages but those that it depends on. */
export function installedCopy(folder: string): string {
  const installed = join(folder, 'node_modules', 'whycan');
  for (const path of packedFiles()) cpSync(join(checkout, path), join(installed, path));
  const { dependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(checkout, 'node_modules', name), place);
  }
  return installed;
}
