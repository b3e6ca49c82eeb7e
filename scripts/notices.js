import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Lists every package that whycan runs with or ships in its page. Development tools are on no machine but a developer's.
const checkout = fileURLToPath(new URL('..', import.meta.url));
const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
const version = /neo4jVersion = '([^']+)'/.exec(
  readFileSync(join(checkout, 'server/graph/launch/version.ts'), 'utf8'),
)?.[1];

const rows = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
  .map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return `| ${name} | ${entry.version} | ${licenceOf(path, entry)} |`;
  });
const sorted = [...new Set(rows)].sort((left, right) => (left < right ? -1 : 1));

/** As the package itself says it; a few say nothing in the lock file. */
function licenceOf(path, { license }) {
  if (license) return license;
  const { license: own, licenses } = JSON.parse(readFileSync(join(checkout, path, 'package.json'), 'utf8'));
  const said = own?.type ?? own ?? licenses?.map(({ type }) => type).join(' or ');
  if (!said)
    throw new Error(`${path} does not say its licence. Look it up and leave the package out until it is clear.`);
  return said;
}

const text = `# Third-party notices

whycan itself is under the Apache License 2.0 (LICENSE). It uses the packages below, each under its own licence; the
whole text of a licence is in the package, below \`node_modules\` after \`npm install\`. This list is written by
\`npm run notices\`.

Neo4j Community ${version} is under the GNU General Public License, version 3. It is no part of whycan: each machine fetches
it from a Maven repository, and it runs as a program of its own that whycan talks to over the network.

The names of Microsoft's products, roles and permissions belong to Microsoft. whycan is not affiliated with Microsoft.

| Package | Version | Licence |
| --- | --- | --- |
${sorted.join('\n')}
`;

writeFileSync(join(checkout, 'THIRD_PARTY_NOTICES.md'), text);
process.stdout.write(`THIRD_PARTY_NOTICES.md lists ${sorted.length} packages.\n`);
