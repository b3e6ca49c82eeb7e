import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, fileOf, whycan } from './whycan.ts';

const sample = 'seed/contoso.tenant.yaml';
const program = join(checkout, 'bin/whycan.js');
const folder = mkdtempSync(join(tmpdir(), 'whycan-output-'));

/** The command as a shell starts it, with standard output or standard error somewhere odd. */
async function runWith(
  typed: readonly string[],
  stdout: 'pipe' | 'closed' | number,
  stderr: 'pipe' | 'closed' = 'pipe',
) {
  const child = spawn(process.execPath, [program, ...typed], {
    cwd: checkout,
    stdio: ['ignore', stdout === 'closed' ? 'pipe' : stdout, 'pipe'],
  });
  if (stdout === 'closed') child.stdout?.destroy();
  if (stderr === 'closed') child.stderr?.destroy();
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, err };
}

describe('a command whose reader is gone', () => {
  it.each([
    ['keeps its exit code when the answer is not read', ['check', sample], 0],
    ['keeps its exit code for bad input', ['check', 'nowhere.yaml'], 2],
    ['keeps its exit code when help is not read', ['--help'], 0],
  ] as const)('%s', async (_, typed, code) => {
    expect(await runWith(typed, 'closed')).toMatchObject({ code });
    expect(await runWith(typed, 'closed', 'closed')).toMatchObject({ code });
  });

  it.skipIf(process.platform !== 'linux')('ends with 70 and a sentence when standard output is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, err } = await runWith(['check', sample], full);
    closeSync(full);
    expect([code, err]).toEqual([70, 'The answer could not be written to standard output (ENOSPC).\n']);
  });

  it('writes the report of a test as a whole, before anything is printed', async () => {
    const file = join(folder, 'report.xml');
    const tenant = fileOf('small.tenant.yaml', 'whycan: tenant/1\ntenant: { id: t }\nusers: [ana]\n');
    const failing = fileOf(
      'failing.expect.yaml',
      `whycan: expect/1\ntenant: ${tenant}\nexpect: [{ who: ana, can: mde.device.isolate, verdict: allow }]\n`,
    );
    const ended = await whycan('test', failing, '--junit', file);
    expect(ended.code).toBe(1);
    expect(readFileSync(file, 'utf8')).toContain('failures="1"');
    expect((await whycan('test', failing, '--junit', join(folder, 'nowhere', 'r.xml'))).code).toBe(2);
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toBe('report.xml\n');
  });
});

/** What moves the cursor or turns the direction of text. */
const raw = /\p{Cf}|(?![\n])\p{Cc}/u;

describe('what is printed', () => {
  const hostile = '\u001b[2J\u202eexe.yaml';

  it('holds no character of a path that moves the cursor or turns the text', async () => {
    const path = join(folder, hostile);
    mkdirSync(path);
    writeFileSync(
      join(path, 'tenant.yaml'),
      'whycan: tenant/1\ntenant: { id: "a\\u202e" }\nusers: [ana]\nnonsense: 1\n',
    );
    const { code, out, err } = await whycan('check', path);
    expect(code).toBe(2);
    expect(out + err).toContain('\\x1b[2J\\u{202e}exe.yaml/tenant.yaml:4:1');
    expect(out + err).not.toMatch(raw);
    const wrong = await whycan(
      'test',
      fileOf('e.yaml', `whycan: expect/1\ntenant: ${JSON.stringify(hostile)}\nexpect: []\n`),
    );
    expect(wrong.out + wrong.err).not.toMatch(raw);
    const unknown = await whycan('can', hostile, hostile);
    expect(unknown.err).not.toMatch(raw);
  });

  it('is JSON that other programs read, without such characters either', async () => {
    const text = `whycan: tenant/1\ntenant: { id: t }\nusers: [{ id: ana, displayName: "A\\u202eb\\x85" }]\n`;
    const expectations = fileOf(
      'odd.expect.yaml',
      `whycan: expect/1\ntenant: ${JSON.stringify(fileOf('odd.tenant.yaml', text))}\nexpect: [{ who: ana, can: mde.device.isolate, verdict: allow }]\n`,
    );
    const { out } = await whycan('test', expectations, '--json');
    expect(out).toContain('\\u202eb');
    expect(out).not.toMatch(raw);
    expect(JSON.stringify(JSON.parse(out))).toContain('\u202e');
  });
});

describe('what is refused', () => {
  it('is refused before a database is started', async () => {
    const { database, ...home } = { database: 'none', WHYCAN_HOME: join(folder, 'no home') };
    const changes = fileOf('changes.yaml', '[{ addMembr: { group: SOC, member: ana } }]');
    for (const typed of [
      ['can', 'ana', 'mde.device.isolate', '--assuming', changes],
      ['can', 'ana', 'mde.device.isolate', '--on', 'divice=srv1'],
      ['can', 'ana', 'mde.device.isolat'],
    ]) {
      const child = spawn(process.execPath, [program, ...typed], { cwd: checkout, env: { ...process.env, ...home } });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect([code, database]).toEqual([2, 'none']);
    }
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).not.toContain('no home');
  });

  it.each(['/dev/null/x', '/proc/nowhere/x'])('as a folder to write into says why: %s', async (path) => {
    const { code, err } = await whycan('generate', path);
    expect(code).toBe(2);
    expect(err).toContain(`${path}: it cannot be written (`);
  });
});

it('warnings of a folder name the file that states what they are about', async () => {
  const path = join(folder, 'warned');
  mkdirSync(path);
  writeFileSync(
    join(path, 'tenant.yaml'),
    'whycan: tenant/1\ntenant: { id: t }\nurbacRoles: [{ id: empty, permissions: [], assignments: [] }]\n',
  );
  writeFileSync(join(path, 'users.ndjson'), '"ana"\n');
  const { code, out } = await whycan('check', path);
  expect(code).toBe(0);
  expect(out).toMatch(/warned\/tenant\.yaml:3:\d+ .*\[warning: /);
});
