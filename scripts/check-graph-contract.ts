import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { collectFrom } from '../test/collect/collecting.ts';
import { answerOf } from '../test/collect/fake-answers.ts';
import { startService } from '../test/collect/fake-graph.ts';
import type { Arrived } from '../test/collect/fake-request.ts';
import { fakeTenant } from '../test/collect/fake-tenant.ts';

// The services that tests collect from must answer as the real ones do. The folder holds OpenAPI documents of these.
const documents = { '/v1.0': 'graph-v1.0.openapi.json', '/beta': 'graph-beta.openapi.json', '': 'mde.openapi.json' };

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  say('Name the folder with graph-v1.0.openapi.json, graph-beta.openapi.json and mde.openapi.json.');
  process.exit(2);
}
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
for (const name of Object.values(documents)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), name);

const place = mkdtempSync(join(tmpdir(), 'whycan-contract-'));
const tenant = fakeTenant();
const service = await startService(tenant);
let wrong = 0;
try {
  await collectFrom(service, { folder: join(place, 'raw') });
  for (const arrived of service.arrived) {
    const problem = problemWith(arrived);
    if (problem === undefined) continue;
    wrong += 1;
    say(`${arrived.method} ${arrived.path}: ${problem}`);
  }
  say(`${service.arrived.length} answers, ${wrong} not as the contract has them.`);
} finally {
  await service.close();
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

function problemWith(arrived: Arrived): string | undefined {
  const [prefix = '', name = ''] = Object.entries(documents).find(([start]) => arrived.path.startsWith(start)) ?? [];
  const path = arrived.path.slice(prefix.length).replace(/^\/groups\/[^/]+\//, '/groups/{id}/');
  const validate = ajv.getSchema(
    `${name}#/paths/${pointer(path)}/${arrived.method.toLowerCase()}/responses/200/content/application~1json/schema`,
  );
  if (validate === undefined) return 'the contract does not have it';
  const { body } = answerOf(tenant, arrived, { origin: service.origin, pageSize: 2 });
  return validate(body) ? undefined : ajv.errorsText(validate.errors);
}

function pointer(path: string): string {
  return encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
