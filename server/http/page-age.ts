import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['web', 'vite.config.ts', 'schema.graphql', 'package.json'];

/** What somebody should know about the build of the page; undefined when it is there and up to date. */
export function pageAdvice(checkout: string, builtMs: number | undefined): string | undefined {
  if (builtMs === undefined)
    return 'The web page has not been built yet. Run "npm run build". GraphQL works without it.';
  const newestMs = Math.max(...sources.map((source) => newestIn(join(checkout, source))));
  if (newestMs <= builtMs) return undefined;
  return 'The web page is older than its sources. Run "npm run build" to update it.';
}

export function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
