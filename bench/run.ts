import type { TenantFacts } from '../server/access/terms/facts.ts';
import { loadCatalogue } from '../server/catalogue/load.ts';
import { connect } from '../server/graph/driver.ts';
import { openStore } from '../server/store/open-store.ts';
import { askUntil, createClient } from './client.ts';
import { measureCapabilities, measureChecks, measureDeciding, measureVerdicts } from './measure-answers.ts';
import { measureAzurehound } from './measure-azurehound.ts';
import { measureBaseline } from './measure-baseline.ts';
import { measureExtremes } from './measure-extremes.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureImport } from './measure-import.ts';
import { measureLayout } from './measure-layout.ts';
import { clockMemberships, judgeLoad, type Loaded, measureLoad } from './measure-load.ts';
import { measureSets } from './measure-sets.ts';
import { measureStart, startDatabase } from './measure-start.ts';
import { count, duration, percentile, timed } from './numbers.ts';
import { pickQuestions } from './pick-questions.ts';
import { residentMegabytes, runProgram, startProgram } from './program.ts';
import { createReport } from './report.ts';
import { inWords, sizeFrom } from './size.ts';
import { createWorkplace, say } from './workplace.ts';
import { writeTenant } from './write-tenant.ts';

const size = sizeFrom(process.argv.slice(2));
const place = createWorkplace(size.limitMs);
const report = createReport(inWords(size));
const mostServerMegabytes = 400;

try {
  await Promise.race([measure(), endedEarly(place.signal)]);
} catch (error) {
  say(place.signal.aborted ? place.signal.reason : error);
  process.exitCode = 1;
} finally {
  say('Cleaning up.');
  await place.clear();
  report.print();
}
// What was ended early may still be waiting for something that is gone now.
process.exit();

async function measure(): Promise<void> {
  say('Compiling the server, as users have it.');
  await runProgram(['scripts/compile.js'], place);
  const lease = size.isSetsOnly ? await startDatabase(place) : await measureStart(place, report);
  const { graph, takeMembershipMs } = clockMemberships(await connect(lease));
  place.atEnd(() => graph.close());
  const store = await openStore({ graph, catalogue: loadCatalogue(), snapshotsKept: place.config.snapshotsKept });
  place.atEnd(() => store.close());
  if (size.isSetsOnly) {
    const { facts } = await loadSynthetic();
    return askAboutEverybody(facts);
  }
  await measureImport(place, size, graph, report);
  await measureAzurehound(place, size.azurehoundRows, store.catalogue, report);
  if (size.isImportOnly) return;
  await measureLoad('sample', 'seed/contoso.tenant.yaml', store, place, takeMembershipMs, report);

  const server = await timed(() => startProgram(['bin/whycan.js', 'serve'], place));
  report.add('whycan serve until it listens, database running', duration(server.ms));
  const client = createClient(server.result.url);
  place.atEnd(async () => client.end());

  const loaded = await loadSynthetic();
  judgeLoad(loaded, report);
  const someone = JSON.stringify(loaded.facts.people[0]?.id);
  const seen = await timed(() =>
    askUntil<{ user: unknown }>(client, `{ user(key: ${someone}) { id } }`, ({ user }) => user !== null),
  );
  report.add('a running server answers from it after', duration(seen.ms));
  const afterLoad = residentMegabytes(server.result);

  const reading = await store.open();
  if (!reading) throw new Error('Nothing was stored.');
  say('Picking questions.');
  const picked = await pickQuestions(reading, loaded.facts, size.questions);
  say('Asking them.');
  measureDeciding(reading, picked, report);
  measureVerdicts(reading, picked, report);
  await measureGrowth(loaded.facts, store.catalogue, picked, report);
  const checkMs = await measureChecks(client, picked, report);
  await measureCapabilities(client, picked, size.people, report);
  await measureBaseline(client, checkMs, place, report);
  const [example] = picked.allow;
  if (example) {
    const typed = ['bin/whycan.js', 'can', example.person.id, example.question.capability];
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push((await timed(() => runProgram(typed, place))).ms);
    report.add('whycan can, database running, median of 5', duration(percentile(times, 0.5)));
  }
  reading.release();

  const asked = residentMegabytes(server.result);
  judgeMemory('memory of the server after the load (RSS)', afterLoad);
  judgeMemory('memory of the server after all questions (RSS)', asked);
  await measureSets(place, size, loaded.facts, picked, report);
  await measureExtremes(store, client, () => residentMegabytes(server.result), report);
  measureLayout(report);

  async function loadSynthetic(): Promise<Loaded> {
    say('Writing the synthetic tenant.');
    const folder = await writeTenant(place, size);
    return measureLoad('synthetic tenant', folder, store, place, takeMembershipMs, report);
  }

  async function askAboutEverybody(facts: TenantFacts): Promise<void> {
    const reading = await store.open();
    if (!reading) throw new Error('Nothing was stored.');
    say('Picking questions.');
    const picked = await pickQuestions(reading, facts, size.questions);
    reading.release();
    await measureSets(place, size, facts, picked, report);
  }
}

function judgeMemory(what: string, megabytes: number): void {
  report.judge(what, `${count(megabytes)} MB`, `≤ ${mostServerMegabytes} MB`, megabytes <= mostServerMegabytes);
}

function endedEarly(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
