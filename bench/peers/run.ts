import { parseArgs } from 'node:util';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { createClient } from '../client.ts';
import { startDatabase } from '../measure-start.ts';
import { count, duration, percentile, timed } from '../numbers.ts';
import { runProgram, startProgram } from '../program.ts';
import { sizeFrom } from '../size.ts';
import { createWorkplace, say, type Workplace } from '../workplace.ts';
import { writeTenant } from '../write-tenant.ts';
import { askWhycan } from './ask-whycan.ts';
import { closureOf } from './closure.ts';
import { openFga } from './openfga.ts';
import type { Peer } from './peer.ts';
import { spiceDb } from './spicedb.ts';
import { type PeerQuestion, relationsOf } from './tuples.ts';

const mostQuestions = 20;
const limitMs = 20 * 60_000;
const oneAnswerMs = 60_000;

const { values } = parseArgs({
  options: {
    openfga: { type: 'string' },
    spicedb: { type: 'string' },
    people: { type: 'string' },
    realistic: { type: 'boolean' },
  },
});
const engines = [
  { start: openFga, binary: values.openfga ?? process.env['OPENFGA'] },
  { start: spiceDb, binary: values.spicedb ?? process.env['SPICEDB'] },
].flatMap(({ start, binary }) => (binary ? [{ start, binary }] : []));

if (engines.length === 0) {
  say(
    'Nothing was measured: no other engine is there. Name the server of OpenFGA or SpiceDB: npm run bench:peers -- --openfga <path> --spicedb <path>, or in OPENFGA and SPICEDB.',
  );
  process.exit(0);
}

const place = createWorkplace(limitMs);
try {
  await measure(place);
} catch (error) {
  say(place.signal.aborted ? place.signal.reason : error);
  process.exitCode = 1;
} finally {
  await place.clear();
}
process.exit();

async function measure(workplace: Workplace): Promise<void> {
  const people = values.people === undefined ? [] : ['--people', values.people];
  const size = sizeFrom(['--small', ...people, ...(values.realistic ? ['--realistic'] : [])]);
  await runProgram(['scripts/compile.js'], workplace);
  await startDatabase(workplace);
  const folder = await writeTenant(workplace, size);
  const catalogue = loadCatalogue();
  const reading = await readTenantPath(folder, folder, catalogue);
  if ('problems' in reading) throw new Error(reading.problems[0]?.message);
  const { tuples, questions } = relationsOf(reading.facts, catalogue.rulebook, mostQuestions);
  const expected = closureOf(tuples);

  say('Importing the tenant.');
  await runProgram(['bin/whycan.js', 'import', folder], workplace);
  const server = await startProgram(['bin/whycan.js', 'serve'], workplace);
  const client = createClient(server.url);
  workplace.atEnd(async () => client.end());
  const whycan = await ask('whycan', questions, (question) => askWhycan(client, question));
  const asked = whycan.filter(({ question, found }) => isSame(found, expected(question.action)));
  if (asked.length < whycan.length)
    say(`${whycan.length - asked.length} questions are left out: they depend on more than the relations say.`);
  const { tenant } = size;
  say(
    `${count(tenant.people)} people, ${count(tenant.memberships)} memberships, ${count(tuples.length)} relations; ${asked.length} questions.`,
  );
  const rows = [rowOf('whycan', asked, expected)];
  for (const { start, binary } of engines) {
    const peer: Peer = await start(binary, workplace);
    say(`Loading ${peer.name}.`);
    const loaded = await timed(() => peer.load(tuples, workplace.signal));
    say(`${peer.name} took ${duration(loaded.ms)} to load.`);
    const within = () => AbortSignal.any([workplace.signal, AbortSignal.timeout(oneAnswerMs)]);
    const found = await ask(
      peer.name,
      asked.map(({ question }) => question),
      ({ action }) => peer.whoCan(action, within()),
    );
    rows.push(rowOf(peer.name, found, expected));
  }
  print(rows);
}

interface Asked {
  readonly question: PeerQuestion;
  readonly found: readonly string[];
  readonly ms: number;
}

async function ask(
  name: string,
  questions: readonly PeerQuestion[],
  whoCan: (question: PeerQuestion) => Promise<readonly string[]>,
): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const question of questions) {
    const { result, ms } = await timed(() =>
      whoCan(question).catch((error: unknown) => {
        say(`${name}: ${error instanceof Error ? error.message : error}`);
        return [];
      }),
    );
    answers.push({ question, found: result, ms });
  }
  return answers;
}

function isSame(found: readonly string[], expected: ReadonlySet<string>): boolean {
  return new Set(found).size === expected.size && found.every((id) => expected.has(id));
}

type Row = ReturnType<typeof rowOf>;

/** As a table of Markdown. */
function print(rows: readonly Row[]): void {
  const titles = Object.keys(rows[0] ?? {});
  const lines = [titles, titles.map(() => '---'), ...rows.map((row) => Object.values(row))];
  process.stdout.write(lines.map((cells) => `| ${cells.join(' | ')} |\n`).join(''));
}

function rowOf(engine: string, answers: readonly Asked[], expected: (action: string) => ReadonlySet<string>) {
  const all = answers.map(({ question, found }) => ({ wanted: expected(question.action), found }));
  const sum = (numbers: readonly number[]) => count(numbers.reduce((total, one) => total + one, 0));
  const times = answers.map(({ ms }) => ms);
  return {
    engine,
    'whole answers': `${all.filter(({ wanted, found }) => isSame(found, wanted)).length} of ${all.length}`,
    'people found': `${sum(all.map(({ wanted, found }) => new Set(found.filter((id) => wanted.has(id))).size))} of ${sum(all.map(({ wanted }) => wanted.size))}`,
    'people too many': sum(all.map(({ wanted, found }) => found.filter((id) => !wanted.has(id)).length)),
    'median time': duration(percentile(times, 0.5)),
    'longest time': duration(percentile(times, 1)),
  };
}
