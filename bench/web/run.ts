import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchBrowser } from '../../test/browser/browser.ts';
import { createClient } from '../client.ts';
import { startDatabase } from '../measure-start.ts';
import { runProgram, startProgram } from '../program.ts';
import { createReport } from '../report.ts';
import { createWorkplace, say, type Workplace } from '../workplace.ts';
import { measureMemory } from './measure-memory.ts';
import { measurePanning } from './measure-panning.ts';
import { measureAnswer, measureFirstVisit } from './measure-visit.ts';
import type { PictureElements } from './plain-page.ts';
import { capability, wide, wideTenant } from './tenant.ts';

const limitMs = 10 * 60_000;
const checkout = fileURLToPath(new URL('../..', import.meta.url));
const place = createWorkplace(limitMs);
const report = createReport('The page in Chromium, without a graphics processor');

try {
  await measure(place);
} catch (error) {
  say(place.signal.aborted ? place.signal.reason : error);
  process.exitCode = 1;
} finally {
  say('Cleaning up.');
  await place.clear();
  report.print();
}
process.exit();

async function measure(workplace: Workplace): Promise<void> {
  say('Building the page and compiling the server, as users have them.');
  await build({ root: join(checkout, 'web'), configFile: join(checkout, 'vite.config.ts'), logLevel: 'error' });
  await runProgram(['scripts/compile.js'], workplace);
  await startDatabase(workplace);
  const tenant = join(workplace.folder, 'wide.tenant.json');
  writeFileSync(tenant, wideTenant());
  await runProgram(['bin/whycan.js', 'import', tenant], workplace);
  const { url } = await startProgram(['bin/whycan.js', 'serve'], workplace);
  const browser = await launchBrowser();
  workplace.atEnd(() => browser.close());
  const [sixty, many] = wide.map(({ id }) => `/?person=${id}&capability=${capability}`) as [string, string];

  say('Visiting the page for the first time.');
  await measureFirstVisit(browser, url, report);
  say('Looking at an answer.');
  await measureAnswer(browser, url + sixty, report);
  say('Dragging the largest picture.');
  await measurePanning(browser, url + many, await elementsOf(url, wide[1].id), report);
  say('Asking one question after the other.');
  const about = (one: string) => `/?person=${wide[0].id}&capability=${one}`;
  await measureMemory(browser, url, [sixty, about('mde.device.scan'), about('mde.device.collect')], report);
}

async function elementsOf(url: string, user: string): Promise<PictureElements> {
  const client = createClient(url);
  const query = `query Elements($user: String!, $capability: String!) {
    access(user: $user, capability: $capability) {
      ... on Decision { graph { nodes { key name } gates { key label } edges { key source target } } }
    }
  }`;
  const { data } = await client.ask<{ access: { graph: PictureElements } }>(query, { user, capability });
  client.end();
  return data.access.graph;
}
