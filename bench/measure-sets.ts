import { setTimeout as pause } from 'node:timers/promises';
import type { TenantFacts } from '../server/access/terms/facts.ts';
import { type Client, createClient } from './client.ts';
import { askEach, askInTime, judgeMs, judgeSpread, late, timeOf } from './limited.ts';
import { measureBulk } from './measure-bulk.ts';
import { measureDiff, measureImpact, measureUnderLoad } from './measure-differences.ts';
import { measureLists } from './measure-lists.ts';
import { measureSeveral, measureTurning } from './measure-several.ts';
import { measureWhycan } from './measured-program.ts';
import { count, duration } from './numbers.ts';
import type { Picked } from './pick-questions.ts';
import { residentMegabytes, startProgram } from './program.ts';
import type { Report } from './report.ts';
import { whoCanDocument } from './set-documents.ts';
import { setTargetsOf } from './set-targets.ts';
import type { BenchSize } from './size.ts';
import { say, type Workplace } from './workplace.ts';
import { writeTenant } from './write-tenant.ts';

const changedMemberships = 500;
const whoCanRounds = 200;
const mostTries = 600;
const importLimitMs = 300_000;

/** Questions about everybody, to a new server: what is picked is of the current snapshot. */
export async function measureSets(
  place: Workplace,
  size: BenchSize,
  facts: TenantFacts,
  picked: Picked,
  report: Report,
): Promise<void> {
  const targets = setTargetsOf(size);
  const server = await startProgram(['bin/whycan.js', 'serve'], place);
  const client = createClient(server.url);
  place.atEnd(async () => client.end());
  const capabilities = [...new Set(picked.allow.map(({ question }) => question.capability))];

  say('Asking who can.');
  const firstMs = await timeOf(client, whoCanDocument, { capability: capabilities[0] });
  judgeMs(report, 'who-can: the first of a new process', firstMs, targets.firstWhoCan);
  const inTurn = Array.from({ length: whoCanRounds }, (_, round) => ({
    capability: capabilities[round % capabilities.length],
  }));
  await askEach(client, whoCanDocument, inTurn);
  const times = await askEach(client, whoCanDocument, inTurn);
  judgeSpread(report, 'who-can: counts and a page of 100', times, targets.whoCan);
  await measureLists(await mostHeld(client, capabilities), place, targets, report);

  say('Asking about groups, several people and everybody.');
  await measureSeveral(client, facts.groups, picked, targets, report);
  const enabled = facts.people.filter((person) => person.kind === 'User' && person.enabled).map(({ id }) => id);
  await measureImpact(client, enabled, targets, report);
  say('Asking what would turn answers.');
  await measureTurning(client, picked, targets, report);
  say('Asking much at once.');
  await measureBulk(client, picked, targets, report);
  await measureUnderLoad(client, server.url, enabled, picked.allow, targets, report);

  say(`Importing the tenant with ${changedMemberships} other memberships.`);
  const snapshot = await importChanged(place, size, report);
  if (snapshot !== undefined) {
    const afterMs = await firstOf(client, snapshot, capabilities[0] ?? '');
    judgeMs(report, 'who-can: the first after an import, same server', afterMs, targets.firstWhoCan);
    await measureDiff(client, [snapshot - 1, snapshot], targets, report);
  }

  const megabytes = residentMegabytes(server);
  const most = `≤ ${count(targets.megabytes)} MB`;
  report.judge('memory of the server at the end (RSS)', `${count(megabytes)} MB`, most, megabytes <= targets.megabytes);
}

/** The number of the new snapshot; nothing, if the import did not end in time. */
async function importChanged(place: Workplace, size: BenchSize, report: Report): Promise<number | undefined> {
  const what = `import with ${changedMemberships} other memberships`;
  const folder = await writeTenant(place, size, changedMemberships);
  const tooLong = AbortSignal.timeout(importLimitMs);
  const signal = AbortSignal.any([place.signal, tooLong]);
  try {
    const { ms, out } = await measureWhycan(['import', folder, '--json'], { ...place, signal });
    report.add(what, duration(ms));
    const { snapshot }: { readonly snapshot: number } = JSON.parse(out);
    return snapshot;
  } catch (error) {
    if (!tooLong.aborted) throw error;
    judgeMs(report, what, late, undefined, importLimitMs);
    return undefined;
  }
}

async function mostHeld(client: Client, capabilities: readonly string[]): Promise<string> {
  let [most, found] = [-1, ''];
  for (const capability of capabilities) {
    const answer = await askInTime<{ whoCan: { totalCount: number } }>(client, whoCanDocument, { capability });
    const total = answer?.data.whoCan.totalCount ?? 0;
    if (total > most) [most, found] = [total, capability];
  }
  return found;
}

/** The time of the first answer from a snapshot, which the server notices by itself. */
async function firstOf(client: Client, snapshot: number, capability: string): Promise<number> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await askInTime<{ whoCan: { snapshot: number } }>(client, whoCanDocument, { capability });
    if (answer === undefined) return late;
    if (answer.data.whoCan.snapshot === snapshot) return answer.ms;
    await pause(100);
  }
  throw new Error('The server did not answer from the new snapshot within a minute.');
}
