import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../server/access/changes/apply-changes.ts';
import { accessModel } from '../../server/access/judge/model.ts';
import { personOf } from '../../server/access/judge/person.ts';
import { decide } from '../../server/access/tell/decide.ts';
import { stepSentences } from '../../server/access/tell/edge-sentence.ts';
import { routesOf } from '../../server/access/tell/routes.ts';
import { sentenceOf } from '../../server/access/tell/sentence.ts';
import { commands } from '../../server/cli/commands.ts';
import { variableNames } from '../../server/config/variables.ts';
import { readConfig } from '../../server/config.ts';
import { parseDocument } from '../../server/document/document.ts';
import { limits } from '../../server/document/limits.ts';
import { formatProblem } from '../../server/document/problem.ts';
import { readTenant } from '../../server/origins/document/read-tenant.ts';
import { readChanges } from '../../server/questions/changes/read-changes.ts';
import { readExpectations } from '../../server/questions/expectations/read-expectations.ts';
import { lookupInFacts } from '../../server/questions/target/lookup.ts';
import { catalogue, factsOf } from '../tenant/documents.ts';
import { checkout } from './source-tree.ts';

const read = (name: string): string => readFileSync(join(checkout, name), 'utf8');
const readme = read('README.md');
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

const commandsDocument = read('docs/commands.md');
const runningDocument = read('docs/running.md');

/** What a document says under one heading. */
function section(heading: string, text = readme): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** The first cells of the rows of a table, as they are between backticks. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
}

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/commands.md',
  'docs/running.md',
  'docs/formats.md',
  'docs/architecture.md',
  'docs/how-answers-are-computed.md',
  'docs/reading-your-tenant.md',
  'THIRD_PARTY_NOTICES.md',
  'CHANGELOG.md',
];

describe('the README', () => {
  it('can be read at one sitting', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(120);
  });

  it('has a row for every command and no other', () => {
    const named = firstCells(section('Commands', commandsDocument)).map((cell) => cell.split(' ')[1]);
    expect(named).toEqual(Object.keys(commands));
  });

  it('names only commands and options that there are', () => {
    const code = all(readme + commandsDocument + runningDocument, /(```[^`]+```|`[^`]+`)/g).join('\n');
    expect(all(code, /\bwhycan ([a-z]+(?:-[a-z]+)*)\b/g).filter((word) => !Object.hasOwn(commands, word))).toEqual([]);
    const options = Object.values(commands).flatMap((command) => Object.keys(command.options));
    const written = section('Commands', commandsDocument) + section('Three questions');
    expect(
      all(written, /(?<=[\s`])--([a-z]+(?:-[a-z]+)*)/g).filter((option) => ![...options, 'help'].includes(option)),
    ).toEqual([]);
  });

  it('has every setting of the environment in its table and no other', () => {
    expect(firstCells(section('Configuration', runningDocument)).sort()).toEqual([...variableNames].sort());
  });

  it('says what the settings are when nothing is set', () => {
    const config = readConfig({ HOME: '/home' });
    const row = (name: string) =>
      section('Configuration', runningDocument)
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\``));
    expect(row('HOST')).toContain(`\`${config.host}\``);
    expect(row('PORT')).toContain(`\`${config.port}\``);
    expect(row('WHYCAN_SNAPSHOTS_KEPT')).toContain(`\`${config.snapshotsKept}\``);
    expect(row('WHYCAN_IDLE_MINUTES')).toContain(`\`${config.idleMs / 60_000}\``);
    expect(row('LOG_LEVEL')).toContain(`\`${config.logLevel}\``);
  });

  it('shows answers as they are', async () => {
    const facts = factsOf(read('seed/contoso.tenant.yaml'));
    const changes = await readChanges(
      [{ addMember: { group: 'tier0-guardians', member: 'ana' } }],
      lookupInFacts(facts),
      catalogue,
    );
    if ('issues' in changes) throw new Error(changes.issues[0]?.message);
    const model = accessModel(facts, catalogue.rulebook);
    const person = personOf(facts, 'ana');
    const shown = (deviceId: string, asked = model) => {
      const device = facts.devices.find(({ id }) => id === deviceId);
      if (!person || !device) throw new Error('The sample tenant has no Ana, or no such device.');
      return decide(asked, person, { capability: 'mde.device.isolate', on: { device: deviceId } }, device);
    };
    const decisions = [shown('srv1'), shown('dc1'), shown('dc1', applyChanges(model, changes.changes))];
    const told = decisions.map((decision) => `${decision.verdict.toUpperCase()}  ${sentenceOf(decision)}`);
    const [first] = decisions;
    const steps = first
      ? routesOf(first, 5).leaves.flatMap(({ routes }) => routes.flatMap((route) => stepSentences(route.steps)))
      : [];
    for (const line of [...told, ...steps]) expect(section('Three questions')).toContain(line);
  });

  it('names only scripts that there are', () => {
    const named = all(documents.map(read).join('\n'), /\bnpm run ([a-z-]+)/g);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(documents)('%s links to files and headings that there are', (name) => {
    const text = read(name).replace(/^```[\s\S]*?^```$/gm, '');
    const links = all(text, /(?:\]\(|(?:src|srcset)=")([^)"\s]+)/g).filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', heading] = link.split('#');
      const file = path === '' ? join(checkout, name) : join(checkout, dirname(name), path);
      if (!existsSync(file)) return true;
      return heading !== undefined && !headingsOf(readFileSync(file, 'utf8')).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it('state the limits that check applies', () => {
    const grouped = (value: number) => value.toLocaleString('en-GB');
    const stated = [
      `${limits.documentBytes / 1024 / 1024} MB`,
      `${limits.lineBytes / 1024 / 1024} MB`,
      `${limits.nesting} levels`,
      ...[limits.values, limits.aliases, limits.nameCharacters, limits.listedProblems].map(grouped),
      `${limits.aliasExpansion} times`,
      `${limits.idCharacters} characters`,
    ];
    const text = read('docs/formats.md');
    expect(stated.filter((limit) => !text.includes(limit) && !text.includes(limit.replace(' characters', '')))).toEqual(
      [],
    );
  });

  it('show a tenant, changes and expectations that can be read', async () => {
    const [tenant = '', changes = '', expectations = ''] = yamlOf(read('docs/formats.md'));
    const facts = factsOf(tenant);
    const parsed = parseDocument(changes, 'changes.yaml');
    if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
    const reading = await readChanges(parsed.document.value, lookupInFacts(facts), catalogue);
    expect(reading).toHaveProperty('changes');
    expect(await problemsOfExpectations(expectations, tenant)).toEqual([]);
    const [ofReadme = ''] = yamlOf(section('Access tests', commandsDocument));
    expect(await problemsOfExpectations(ofReadme, read('seed/contoso.tenant.yaml'))).toEqual([]);
  });

  it('name no path of one machine', () => {
    for (const name of documents) expect(read(name)).not.toMatch(/(^|[^A-Za-z.\w])\/(root|work|farm|tmp)\//m);
  });
});

function yamlOf(text: string): string[] {
  return [...text.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? '');
}

async function problemsOfExpectations(text: string, tenant: string): Promise<string[]> {
  const readTenantAt = async () => readTenant(tenant, { file: 'example.tenant.yaml', catalogue });
  const reading = await readExpectations(text, { file: 'example.expect.yaml', catalogue, readTenantAt });
  return 'problems' in reading ? reading.problems.map(formatProblem) : [];
}

/** As a heading is addressed: lower case, hyphens for blanks, no punctuation. */
function headingsOf(text: string): string[] {
  return all(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
