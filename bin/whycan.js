#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sourceFolder = fileURLToPath(new URL('../server', import.meta.url));
const sources = new URL('../server/main.ts', import.meta.url);
const compiled = new URL('../dist/server/main.js', import.meta.url);

// Libraries take an unset NODE_ENV for development and check their callers again and again.
process.env.NODE_ENV ||= 'production';
// Unless whycan says otherwise it failed: 0 and 1 are answers.
const internal = 70;
process.exitCode = internal;
process.stderr.on('error', () => undefined);

/** When the newest file or folder below a folder was changed, in milliseconds since 1970. */
function newestMs(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const changes = entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(statSync(folder).mtimeMs, ...changes);
}

// What is compiled starts and answers faster. Whoever edits a checkout gets its sources, never code older than what they see.
const isCheckout = existsSync(sources);
const isCompiled = existsSync(compiled);
const isUpToDate = isCompiled && (!isCheckout || newestMs(sourceFolder) <= statSync(compiled).mtimeMs);
const tsx = isCheckout && !isUpToDate ? await import('tsx/esm/api').catch(() => undefined) : undefined;

try {
  if (isUpToDate) {
    await import(compiled.href);
  } else if (tsx) {
    tsx.register();
    await import(sources.href);
  } else if (isCompiled) {
    process.stderr.write('The development packages are missing: this is the server as it was last built.\n');
    await import(compiled.href);
  } else {
    process.stderr.write('whycan is not set up yet: run "npm install".\n');
  }
} catch (error) {
  const [said] = String(error)
    .replaceAll(fileURLToPath(new URL('..', import.meta.url)), '')
    .split('\n');
  process.stderr.write(`whycan cannot be loaded: run "npm install", then try again.\n  ${said}\n`);
  process.exitCode = internal;
}
