import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../house/source-tree.ts';

export interface Copy {
  readonly folder: string;
  remove(): void;
}

/** The project as it is on disk, in a folder of its own: faults are put in there, so that nobody's work is touched. */
export function copyOfProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(checkout, path)));
  for (const path of paths) cpSync(join(checkout, path), join(folder, path), { verbatimSymlinks: true });
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
