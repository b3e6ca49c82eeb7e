import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neo4jVersion } from '../server/graph/launch/version.ts';
import { packageFolder } from '../server/installation.ts';
import { folderOfPackage, type InstalledPackage, installedPackage } from './installed-package.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly devOptional?: true }>>;
}

/** What npm installs along with whycan. Development tools are on no machine but a developer's. */
export function packagesOfServer(): readonly InstalledPackage[] {
  const lock: Lock = JSON.parse(readFileSync(join(packageFolder, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => folderOfPackage(`/${path}`) !== undefined && !dev && !devOptional)
    .map(([path]) => installedPackage(join(packageFolder, path)));
}

/** What the last build put into the page. */
export function packagesOfPage(): readonly InstalledPackage[] {
  return JSON.parse(readFileSync(join(packageFolder, 'dist', 'web', 'packages.json'), 'utf8'));
}

/** THIRD_PARTY_NOTICES.md as it should be. */
export function noticesText(): string {
  return `# Third-party notices

whycan itself is under the Apache License 2.0 (LICENSE). It uses the packages below, each under its own licence. This
list is written by \`npm run notices\`.

Neo4j Community ${neo4jVersion} is under the GNU General Public License, version 3. It is no part of whycan: each machine fetches
it from a Maven repository, and it runs as a program of its own that whycan talks to over the network.

The names of Microsoft's products, roles and permissions belong to Microsoft. whycan is not affiliated with Microsoft.

## The server and the command line

npm installs these along with whycan; the whole text of a licence is in the package, below \`node_modules\`.

${table(packagesOfServer())}

## The page

Parts of these are built into the page; the whole text of each licence is in \`dist/web/licences.txt\`, which the server
shows at \`/licences.txt\`.

${table(packagesOfPage())}
`;
}

function table(packages: readonly InstalledPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const sorted = [...new Set(rows)].sort((left, right) => (left < right ? -1 : 1));
  return ['| Package | Version | Licence |', '| --- | --- | --- |', ...sorted].join('\n');
}
