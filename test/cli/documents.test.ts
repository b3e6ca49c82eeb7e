import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, start, whycan } from './whycan.ts';

const contoso = 'seed/contoso.tenant.yaml';
const wrong =
  'whycan: tenant/1\ntenant: { id: t }\nusers: [ana, ana, { id: bob, mood: good }]\ngroups: { SOC: [nobody] }\n';

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
});
afterAll(() => graph.close());

async function storedNodes(): Promise<number> {
  const query = { name: 'test/count', text: 'MATCH (n) WHERE NOT n:Reader RETURN count(n) AS nodes' };
  const [row] = await graph.read<{ nodes: number }>(query, {}, { timeoutMs: 10_000 });
  return row?.nodes ?? -1;
}

describe('whycan check', () => {
  it('says that a good document is usable, with its warnings, and ends with 0', async () => {
    const { code, out, err } = await whycan('check', contoso);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('seed/contoso.tenant.yaml: usable. Contoso: ');
    expect(out).toMatch(/^seed\/contoso\.tenant\.yaml:\d+:\d+ .* \[warning: unknown-entra-role\]$/m);
  });

  it('lists every problem with its line and ends with 2', async () => {
    const file = fileOf('wrong.tenant.yaml', wrong);
    const { code, out, err } = await whycan('check', file);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${file}:3:14 users[1].id: duplicate "ana", first at line 3`);
    expect(err).toContain(`${file}:3:30 users[2].mood: unknown field "mood"`);
    expect(err).toContain(
      `${file}:4:17 groups.SOC.members[0]: no user, service principal or group has the id "nobody"`,
    );
    expect(err).toContain('not usable, 3 problems.');
  });

  it.each([
    ['a file that is not there', () => join(tmpdir(), 'nothing.yaml'), 'this file does not exist'],
    ['an empty file', () => fileOf('empty.yaml', ''), 'the file is empty'],
    ['no YAML', () => fileOf('no.yaml', 'a: [1'), 'not valid YAML'],
    ['no JSON', () => fileOf('no.json', '{"a":'), 'not valid JSON'],
  ])('names %s', async (_, file, sentence) => {
    const { code, err } = await whycan('check', file());
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('writes names with control characters as escapes', async () => {
    const file = fileOf(
      'odd.tenant.yaml',
      'whycan: tenant/1\ntenant: { id: t, displayName: "\\e[31mRed\\e[0m" }\nusers: [ana]\n',
    );
    expect((await whycan('check', file)).out).not.toContain('\u001b');
  });
});

describe('whycan import', () => {
  it('stores a document as a new snapshot and says so', async () => {
    const { code, out } = await whycan('import', contoso);
    expect(code).toBe(0);
    const [stored, ...rest] = out.trimEnd().split('\n');
    expect(stored).toMatch(/^seed\/contoso\.tenant\.yaml: stored as snapshot \d+\. Contoso: .*devices\.$/);
    expect(rest.map((line) => line.trim().slice(0, 42))).toEqual([
      'Incomplete; answers that depend on it are ',
      'Email & collaboration roles partial',
      'To make unknown answers known, the shortes',
      'Import the role groups of Email & collabor',
    ]);
  });

  it('leaves the database as it was when the document has problems', async () => {
    const before = await storedNodes();
    const { code, out, err } = await whycan('import', fileOf('wrong.tenant.yaml', wrong));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('not usable, 3 problems.');
    expect(await storedNodes()).toBe(before);
  });

  it('merges several tenants into one, and the same one twice is still the same', async () => {
    const once = JSON.parse((await whycan('import', contoso, '--dry-run', '--json')).out);
    const twice = JSON.parse((await whycan('import', contoso, contoso, '--dry-run', '--json')).out);
    expect(twice.files.map(({ format }: { format: string }) => format)).toEqual(['tenant', 'tenant']);
    expect([twice.snapshot, twice.tenant, twice.asOf]).toEqual([null, once.tenant, once.asOf]);
    expect(twice.counts).toEqual(once.counts);
    expect(twice.sources).toEqual(once.sources);
    expect([twice.conflicts, twice.problems]).toEqual([[], []]);
  });

  it('loads what generate wrote', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'whycan-cli-')), 'made-up');
    const made = await whycan('generate', folder, '--people', '60', '--groups', '8', '--memberships', '120');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('60 users, 8 groups, 30 devices.');
    expect(readdirSync(folder)).toContain('users.ndjson');
    const loaded = await whycan('import', folder, '--set', 'tenant.id=made-up');
    expect(loaded.code).toBe(0);
    expect((await whycan('generate', folder)).code).toBe(2);
  });

  it('generates groups that give access to one in fifty people with --realistic', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whycan-cli-'));
    const membersOf = async (name: string, ...options: readonly string[]): Promise<Set<string>> => {
      const target = join(folder, name);
      expect((await whycan('generate', target, '--people', '200', '--groups', '8', ...options)).code).toBe(0);
      const lines = readFileSync(join(target, 'groups.ndjson'), 'utf8').trimEnd().split('\n');
      const members = new Set(lines.flatMap((line) => JSON.parse(line).members));
      return new Set([...members].filter((id) => id.startsWith('000a11ce-')));
    };
    // All of eight groups are named by roles, so that nobody else is in any.
    expect((await membersOf('realistic', '--realistic')).size).toBe(4);
    expect((await membersOf('usual')).size).toBeGreaterThan(150);
  });
});

describe('whycan serve', () => {
  it('greets with its address, answers, and ends with 0 when it is told to', async () => {
    const server = start(['serve'], { PORT: '0' });
    const greeting = await server.printed('Press Ctrl+C to stop.');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting)?.[0] ?? '';
    const body = JSON.stringify({ query: '{ tenant { key } }' });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
    expect(await reply.json()).toEqual({ data: { tenant: { key: 'made-up' } } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const taken = await start(['serve'], { PORT: new URL(url).port }).ended;
    expect(taken.code).toBe(2);
    expect(taken.err).toMatch(/^Port \d+ on 127\.0\.0\.1 is already in use\./m);
    server.signal('SIGTERM');
    expect((await server.ended).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('stores the sample when nothing is loaded, and never over something else', async () => {
    await emptyDatabase(graph);
    const server = start(['serve'], { PORT: '0' });
    expect(await server.printed('Press Ctrl+C to stop.')).toContain('answers for Contoso, snapshot 1');
    server.signal('SIGINT');
    expect((await server.ended).code).toBe(0);
  });

  it('refuses to be reached from elsewhere unless that is meant', async () => {
    const { code, err } = await start(['serve'], { HOST: '0.0.0.0', PORT: '0' }).ended;
    expect(code).toBe(2);
    expect(err).toContain('WHYCAN_EXPOSE=1');
  });
});

describe('what whycan cannot help', () => {
  it('ends with 70 and a sentence when the database of NEO4J_URI does not answer (S-50)', async () => {
    const { code, out, err } = await start(['import', contoso], { NEO4J_URI: 'bolt://127.0.0.1:1' }).ended;
    expect([code, out]).toEqual([70, '']);
    expect(err).toContain('The database at bolt://127.0.0.1:1 does not answer.');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('does not stop a database that it did not start', async () => {
    const { code, out } = await start(['stop'], { NEO4J_URI: 'bolt://127.0.0.1:1' }).ended;
    expect(code).toBe(0);
    expect(out).toContain('whycan stops only databases it started itself');
  });
});
