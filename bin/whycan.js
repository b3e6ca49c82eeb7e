#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = new URL('../server/main.ts', import.meta.url);
const compiled = new URL('../dist/server/main.js', import.meta.url);

// Unless whycan says otherwise it failed: 0 and 1 are answers.
const internal = 70;
process.exitCode = internal;
process.stderr.on('error', () => undefined);

// A checkout runs its sources, so that nobody asks code that is older than what they edit. A package has none.
const isCheckout = existsSync(sources);
const tsx = isCheckout ? await import('tsx/esm/api').catch(() => undefined) : undefined;

try {
  if (tsx) {
    tsx.register();
    await import(sources.href);
  } else if (existsSync(compiled)) {
    if (isCheckout)
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
