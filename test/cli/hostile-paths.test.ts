import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, shell, whycan } from './whycan.ts';

/** What moves a cursor, colours what follows, turns the direction of text or begins a line of its own. */
const hostile = 'a\u001b[2J\u202eb\nok    forged';
const shown = 'a\\x1b[2J\\u{202e}b\\x0aok    forged';
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a terminal
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|^ok {4}forged/m;

const tenantText = 'whycan: tenant/1\ntenant: { id: t }\nusers: [ana]\nurbacRoles: [{ id: r }]\n';

function folderNamed(name: string, files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'whycan-cli-')), name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

describe('paths from outside', () => {
  const good = folderNamed(hostile, { 'tenant.yaml': tenantText });
  const bad = folderNamed(hostile, { 'tenant.yaml': tenantText, 'users.ndjson': '7\n', [`${hostile}.ndjson`]: '' });
  const expecting = (tenant: string) =>
    fileOf('a.expect.yaml', `whycan: expect/1\ntenant: ${JSON.stringify(tenant)}\nexpect: []\n`);

  it.each([
    ['check', () => [good]],
    ['check', () => [bad]],
    ['check', () => [`${hostile}.yaml`]],
    ['import', () => [bad]],
    ['import', () => [good, '--as', hostile]],
    ['generate', () => [good]],
    ['generate', () => [join('/dev/null', hostile)]],
    ['generate', () => [`new-${tmpdir().length}`, '--people', hostile]],
    ['test', () => [expecting(`${hostile}.yaml`)]],
    ['test', () => [`${hostile}.yaml`]],
    ['test', () => [expecting(good), '--junit', join('/dev/null', hostile)]],
    ['can', () => ['ana', 'mde.device.isolate', '--assuming', hostile]],
    ['can', () => ['ana', hostile]],
    ['can', () => ['ana', 'mde.device.isolate', '--on', `${hostile}=1`]],
    ['can', () => ['ana', 'mde.device.isolate', hostile]],
    ['can', () => ['ana', 'mde.device.isolate', `--${hostile}`]],
  ])('reach no terminal as they are: %s', async (command, typed) => {
    const { out, err } = await whycan(command, ...typed());
    expect(`${out}${err}`).toContain('2J');
    expect(`${out}${err}`).not.toMatch(raw);
  });

  it('nor does an unknown command', async () => {
    expect((await whycan(hostile)).err).not.toMatch(raw);
  });

  it('are shown with escapes, once', async () => {
    expect((await whycan('check', good)).out).toContain(`${shown}/tenant.yaml:4:14 urbacRoles[0]: The custom role`);
  });

  it('stand in JSON as JSON writes them', async () => {
    const file = fileOf(
      'a.expect.yaml',
      `whycan: expect/1\ntenant: ${JSON.stringify(good)}\nexpect: [{ name: ${JSON.stringify(hostile)}, who: ana, can: mde.device.isolate, verdict: deny }]\n`,
    );
    const { code, out } = await whycan('test', file, '--json');
    expect([code, JSON.parse(out).cases[0].name]).toEqual([0, hostile]);
  });
});

describe('the tenant of an expectation file', () => {
  it('is read from an absolute path, and beside the file from any other', async () => {
    const folder = folderNamed('beside', { 't.tenant.yaml': tenantText });
    for (const tenant of ['t.tenant.yaml', './t.tenant.yaml', join(folder, 't.tenant.yaml')]) {
      const file = join(folder, 'a.expect.yaml');
      writeFileSync(file, `whycan: expect/1\ntenant: ${tenant}\nexpect: [{ warns: role-without-assignment }]\n`);
      expect(await whycan('test', file)).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('a pipe that the program was given', () => {
  it('is read like a file, by number and as standard input', async () => {
    const text = "printf 'whycan: tenant/1\\ntenant: { id: t }\\nusers: [ana]\\n'";
    const { code, out, err } = await shell(`${text} | whycan check /dev/stdin && whycan check <(${text})`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\/dev\/stdin: usable\. .*\n\/dev\/fd\/\d+: usable\. .*\n$/);
  });

  it('is read up to the limit of a document', async () => {
    const { code, err } = await shell("head -c 70000000 /dev/zero | tr '\\0' x | whycan check /dev/stdin");
    expect(code).toBe(2);
    expect(err).toContain('/dev/stdin: the file is more than 64 MB in size; the limit for one document is 64 MB');
  });
});
