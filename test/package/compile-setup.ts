import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { newestIn } from '../../server/http/page-age.ts';
import { checkout } from '../house/source-tree.ts';

/** Compiles the server when its sources are newer than what was compiled. */
export function setup(): void {
  const compiled = statSync(join(checkout, 'dist', 'server', 'main.js'), { throwIfNoEntry: false });
  if (compiled && compiled.mtimeMs > newestIn(join(checkout, 'server'))) return;
  execFileSync(process.execPath, [join(checkout, 'scripts', 'compile.js')], { stdio: 'inherit' });
}
