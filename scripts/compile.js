import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes dist/server: the server as Node runs it without tsx, and beside each file what it reads (Cypher, pom.xml, checksums).
const checkout = fileURLToPath(new URL('..', import.meta.url));
const compiled = join(checkout, 'dist', 'server');

// A file that is gone from the sources must not stay behind and be shipped.
rmSync(compiled, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', join(checkout, 'tsconfig.build.json')], { stdio: 'inherit' });
cpSync(join(checkout, 'server'), compiled, { recursive: true, filter: (path) => !path.endsWith('.ts') });
