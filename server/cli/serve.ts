import { join } from 'node:path';
import { isLoopback } from '../config/hosts.ts';
import { configFromProcess } from '../config.ts';
import { createApp } from '../http/app.ts';
import { ensureFree, listen } from '../http/listen.ts';
import { createLogger } from '../http/logger.ts';
import { Page } from '../http/page.ts';
import { pageAdvice } from '../http/page-age.ts';
import { isCheckout, packageFolder } from '../installation.ts';
import { Intake } from '../intake/intake.ts';
import { evidenceAlone } from '../origins/evidence/import-evidence.ts';
import { readTenantPath } from '../origins/read-path.ts';
import { reportAlone } from '../origins/report/import-report.ts';
import { schema } from '../schema/index.ts';
import type { Command } from './command.ts';
import { exitCode } from './exit-code.ts';
import { storeTenant } from './import.ts';
import { missingInWords } from './missing-in-words.ts';
import { sayProblems } from './problem-lines.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { visible } from './visible.ts';
import { type OpenStore, withStore } from './with-store.ts';

/** Requests under way may finish within this time; … */
const drainMs = 5_000;
/** … and whatever else has to end, such as a database that does not answer, within this. */
const endsWithinMs = 8_000;

const sampleName = 'seed/contoso.tenant.yaml';

/** `whycan serve`: runs until it is told to end, lets requests finish, and gives the database back. */
export const serve: Command = async ({ terminal }) => {
  const config = configFromProcess();
  const { host, port } = config;
  await ensureFree(host, port);
  const ended = untilEnded();
  const work = async (open: OpenStore) => {
    await loadSample(open, terminal);
    const page = new Page(join(packageFolder, 'dist', 'web'));
    const log = createLogger(open.config.logLevel);
    const intake = new Intake({ config: open.config });
    const app = createApp({
      schema,
      page,
      store: open.store,
      log,
      allowedHosts: open.config.allowedHosts,
      ...(isLoopback(host) ? { intake, takesChanges: true } : {}),
    });
    const listening = await listen(app, { host, port, log, allowedHosts: open.config.allowedHosts });
    await greet(open, listening.url, page, terminal);
    await ended;
    terminal.say('Stopping. Running requests are finished first; press Ctrl+C again to stop at once.');
    setTimeout(() => process.exit(exitCode.success), endsWithinMs).unref();
    await Promise.all([intake.close(), listening.close(drainMs)]);
  };
  // The settings that were read, and no others: a pipe with the password can be read once.
  await withStore(terminal, work, { config });
  return exitCode.success;
};

/** A second signal ends the process at once, as signals do. */
function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Only into a database without any tenant; what is stored is never replaced. */
async function loadSample(open: OpenStore, terminal: Terminal): Promise<void> {
  if (open.store.current() !== undefined) return;
  const sample = await readTenantPath(join(packageFolder, sampleName), sampleName, open.catalogue);
  if ('problems' in sample) {
    sayProblems(sampleName, sample.problems, terminal);
    return;
  }
  terminal.say('No tenant has been imported yet: importing the sample tenant Contoso.');
  const report = reportAlone({ path: sampleName, form: 'file' }, 'tenant', sample.facts);
  const evidence = evidenceAlone({ path: sampleName, form: 'file', files: [] }, sample.places(), sample.facts.asOf);
  await storeTenant(open, { ...sample, report, evidence }, terminal);
}

async function greet({ store, config }: OpenStore, url: string, page: Page, terminal: Terminal): Promise<void> {
  const view = await store.open();
  const snapshot = view?.record;
  view?.release();
  const about = snapshot
    ? `${visible(snapshot.tenant.displayName)}, snapshot ${snapshot.number} of ${snapshot.importedAt.slice(0, 16).replace('T', ' ')} UTC`
    : 'no tenant yet; import one with: whycan import <file.tenant.yaml>';
  terminal.print(`whycan ${version} answers for ${about}.`);
  const missing = missingInWords(snapshot?.coverage ?? []);
  if (missing !== undefined) terminal.print(visible(`Missing: ${missing}`));
  terminal.print('');
  terminal.printBold(`  Page      ${url}`);
  terminal.print(`  GraphiQL  ${url}/graphiql`);
  terminal.print('');
  const advice = isCheckout ? pageAdvice(packageFolder, page.builtMs) : undefined;
  if (advice !== undefined) terminal.say(advice);
  if (config.isExposed) terminal.say('WHYCAN_EXPOSE is set: anybody who can reach this address can read everything.');
  terminal.print('Press Ctrl+C to stop.');
}
