import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { checkout, fileOf, whycan } from './whycan.ts';

const folder = mkdtempSync(join(tmpdir(), 'whycan-export-'));
const path = (name: string) => join(folder, name);
const sample = join(checkout, 'seed/contoso.tenant.yaml');
const other = fileOf('other.tenant.yaml', 'whycan: tenant/1\ntenant: { id: other }\nusers: [nobody]\n');

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect(await whycan('export', path('none'), '--as', 'csv')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^No tenant has been imported yet\./),
  });
  for (const file of [sample, other]) expect((await whycan('import', file)).code).toBe(0);
  // The imports below would sweep it.
  expect((await whycan('snapshots', 'keep', '1')).code).toBe(0);
});
afterAll(() => graph.close());

async function exported(name: string, ...more: string[]): Promise<string> {
  const { code, err } = await whycan('export', path(name), '--at', '1', ...more);
  // Who watches sees how far it is.
  expect([code, err.replace(/^Answering for everybody: \d+ %\n/gm, '')]).toEqual([0, '']);
  expect(statSync(path(name)).mode & 0o077).toBe(0);
  return path(name);
}

/** The same questions, of the snapshot that was imported last. */
async function answers(person: string, device: string): Promise<(number | null)[]> {
  const asked = ['mde.device.isolate', 'alerts.manage', 'urbac.roles.edit'];
  const codes: (number | null)[] = [];
  for (const capability of asked) codes.push((await whycan('can', person, capability)).code);
  codes.push((await whycan('can', person, 'mde.device.isolate', '--on', `device=${device}`)).code);
  return codes;
}

async function snapshot(at: string): Promise<{ counts: object; sources: unknown }> {
  const { out } = await whycan('snapshots', '--json');
  const { snapshots } = JSON.parse(out) as { snapshots: { number: number; counts: object; sources: unknown }[] };
  const { counts, sources } = snapshots.find(({ number }) => String(number) === at) ?? { counts: {}, sources: [] };
  return { counts, sources };
}

describe('an exported tenant', () => {
  it.each([
    ['tenant', 'contoso.tenant.yaml'],
    ['tenant', 'contoso.json'],
    ['tenant-folder', 'contoso-folder'],
  ])('as %s gives an equal snapshot when it is imported (%s)', async (format, name) => {
    const written = await exported(name, '--as', format);
    const { code, out } = await whycan('import', written);
    expect(code).toBe(0);
    const number = /snapshot (\d+)\./.exec(out)?.[1] ?? '';
    expect(await snapshot(number)).toEqual(await snapshot('1'));
    const again = path(`again-${name}`);
    expect((await whycan('export', again, '--as', format)).code).toBe(0);
    const linesOf = (of: string) => readFileSync(of, 'utf8').split('\n');
    if (format === 'tenant') expect(linesOf(again)).toEqual(linesOf(written));
    else
      for (const file of readdirSync(written))
        expect(linesOf(join(again, file)).length, file).toBe(linesOf(join(written, file)).length);
    expect(await answers('ana', 'srv1')).toEqual([0, 0, 1, 0]);
    expect(await answers('ana', 'dc1')).toEqual([0, 0, 1, 1]);
  });

  it.each([
    ['csv', 'tables'],
    ['csv', 'tables.zip'],
    ['opengraph', 'graph.json'],
  ])('as %s gives its people, groups and memberships when it is imported (%s)', async (format, name) => {
    const peopleOf = async (file: string) => {
      const { code, out } = await whycan('import', file, '--dry-run', '--json');
      expect(code).toBe(0);
      const { counts } = JSON.parse(out) as { counts: Record<string, number> };
      return ['users', 'servicePrincipals', 'groups', 'memberships', 'nestings', 'eligibilities'].map(
        (one) => counts[one],
      );
    };
    const found = await peopleOf(await exported(`people-${name}`, '--as', format));
    expect(found).toEqual(await peopleOf(sample));
    expect(found.every((count) => count !== undefined && count > 0)).toBe(true);
  });

  it('under pseudonyms is stable under its key, which is made once, and answers as before', async () => {
    const key = path('key');
    const first = await exported('first.json', '--as', 'tenant', '--pseudonymise', '--key', key);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const second = await exported('second.json', '--as', 'tenant', '--pseudonymise', '--key', key);
    const textOf = (file: string) => readFileSync(file, 'utf8');
    expect(textOf(second)).toBe(textOf(first));
    const third = await exported('third.json', '--as', 'tenant', '--pseudonymise');
    expect(textOf(third)).not.toBe(textOf(first));
    expect(textOf(first)).not.toMatch(/contoso|torres|srv1/i);
    const csv = await exported('csv-key/', '--as', 'csv', '--pseudonymise', '--key', key);
    const rows = readFileSync(join(csv, 'capabilities.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(','));
    const plain = await exported('csv-plain', '--as', 'csv');
    const plainRows = readFileSync(join(plain, 'capabilities.csv'), 'utf8').split('\n');
    expect(rows).toHaveLength(plainRows.length);
    expect((await whycan('import', first)).code).toBe(0);
    const allowed = rows.find((row) => row[2] === 'mde.device.isolate' && row[4] === 'allow')?.[0] ?? '';
    expect(allowed).toMatch(/^[a-z~]{19}$/);
    expect((await whycan('can', allowed, 'mde.device.isolate')).code).toBe(0);
    const proof = path('proof.graphml');
    const question = ['--proof', 'ana', 'mde.device.isolate', '--on', 'device=srv1'];
    expect((await whycan('export', ...question, proof, '--as', 'graphml', '--at', '1', '--pseudonymise')).code).toBe(0);
    expect(readFileSync(proof, 'utf8')).toMatch(/<data key="graph-sentence">[a-z~]{19} can isolate a device/);
    expect(readFileSync(proof, 'utf8')).not.toMatch(/ana torres|emea|srv1/i);
  });
});

describe('a name that ends in .zip', () => {
  it.each([
    ['tenant', ['tenant.yaml']],
    ['csv', ['capabilities.csv', 'devices.csv', 'users.csv']],
    ['tenant-folder', ['tenant.json', 'users.ndjson']],
    ['opengraph', ['opengraph.json']],
    ['graphml', ['tenant.graphml']],
  ])('gives a zip of %s', async (format, names) => {
    const file = await exported(`${format}.ZIP`, '--as', format);
    const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
    const listed: string[] = [];
    for await (const entry of zip.eachEntry()) listed.push(entry.fileName);
    zip.close();
    expect(listed).toEqual(expect.arrayContaining(names));
  });
});

describe('an export that is refused', () => {
  it.each([
    [['there', '--as', 'csv'], /there: there is already something of this name\./],
    [['there', '--as', 'tenant'], /already something/],
    [['no/such/folder', '--as', 'csv'], /the folder .* does not exist\./],
    [
      ['new', '--as', 'excel'],
      /^--as: "excel" is not a format of an export\. Use one of tenant, tenant-folder, csv, opengraph, graphml\./,
    ],
    [['new'], /^--as: the format is missing\./],
    [['new', '--as', 'csv', '--at', '99'], /^Snapshot 99 does not exist/],
    [['new', '--as', 'csv', '--key', 'k'], /^--key: a key is used together with --pseudonymise only\./],
    [['new', '--as', 'csv', '--pseudonymise', '--key', '/dev/null'], /a key has at least 16 bytes/],
    [['new', '--as', 'csv', '--proof', 'ana', 'mde.device.isolate'], /^--proof: only --as graphml can be a proof\./],
    [['new', '--as', 'graphml', '--proof', 'ana'], /^--proof: the capability is missing\./],
    [['new', '--as', 'graphml', '--proof', 'nobody at all', 'mde.device.isolate'], /^No user or service principal/],
    [['new', '--as', 'graphml', '--proof', 'ana', 'mde.device.isolat'], /Did you mean "mde\.device\.isolate"\?/],
    [['new', 'extra', '--as', 'csv'], /"extra" is an unexpected extra argument/],
  ])('%j: exit code 2 with a sentence, and nothing is written', async (typed, sentence) => {
    if (!existsSync(path('there'))) writeFileSync(path('there'), 'mine');
    const [name = '', ...rest] = typed;
    const { code, out, err } = await whycan('export', path(name), ...rest);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(readFileSync(path('there'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).filter((file) => /^new|draft/.test(file))).toEqual([]);
  });
});
