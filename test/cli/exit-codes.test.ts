import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkout, fileOf, shell, whycan, whycanIn } from './whycan.ts';

const contoso = 'seed/contoso.tenant.yaml';

const tenant = '{ whycan: tenant/1, tenant: { id: t }, users: [ana] }';
const failing = (name: string) =>
  fileOf(
    name,
    `whycan: expect/1\ntenant: ${tenant}\nexpect:\n  - { who: ana, can: mde.device.isolate, verdict: allow }\n  - { who: ana, can: mdo.explorer.view, verdict: deny }\n`,
  );

describe.concurrent('the exit code of a command', () => {
  it('stays its own when the reader of its output goes early', async () => {
    const { out, err } = await shell(
      `whycan check ${contoso} | true; echo \${PIPESTATUS[0]}; whycan frobnicate 2> >(true); echo $?`,
    );
    expect([out, err]).toEqual(['0\n2\n', '']);
  });

  it('stays its own when nobody can take what is said', async () => {
    const { out, err } = await shell('whycan frobnicate 2>/dev/full; echo $?');
    expect([out, err]).toEqual(['2\n', '']);
  });

  it.each(['--help'])('is 70 with a sentence when the output of %s has no room', async (typed) => {
    const { code, err } = await shell(`whycan ${typed} > /dev/full`);
    expect(code).toBe(70);
    expect(err).toBe(
      'The output is not complete: the disk is full (ENOSPC). Write it somewhere else and run the command again.\n',
    );
  });

  it('is 70 where whycan is not set up, or cannot be loaded', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'whycan-bare-'));
    mkdirSync(join(bare, 'bin'));
    copyFileSync(join(checkout, 'bin/whycan.js'), join(bare, 'bin/whycan.js'));
    writeFileSync(join(bare, 'package.json'), '{ "type": "module" }');
    const program = `'${process.execPath}' ${join(bare, 'bin/whycan.js')} --help`;
    expect(await shell(program)).toEqual({ code: 70, out: '', err: 'whycan is not set up yet: run "npm install".\n' });
    mkdirSync(join(bare, 'dist/server'), { recursive: true });
    writeFileSync(join(bare, 'dist/server/main.js'), "import 'nothing-of-that-name';\n");
    const { code, err } = await shell(program);
    expect(code).toBe(70);
    expect(err).toMatch(/^whycan cannot be loaded: run "npm install", then try again\.\n {2}.*nothing-of-that-name/);
    expect(err).not.toContain(bare);
  });

  it.each([
    [`throw new Error('odd thing in ${checkout}/server')`, 'Error: odd thing in …/server'],
    ["Promise.reject(new TypeError('odd promise'))", 'TypeError: odd promise'],
  ])('is 70 with a sentence and no places in the code for what nobody expected: %s', async (stray, said) => {
    const later = fileOf(
      'later.mjs',
      `const due = setInterval(() => {\n  if (process.listenerCount('unhandledRejection') === 0) return;\n  clearInterval(due);\n  ${stray};\n}, 20);\n`,
    );
    const { code, err } = await shell(`'${process.execPath}' --import ${later} bin/whycan.js --help`);
    expect([code, err]).toEqual([70, expect.stringContaining(said)]);
    expect(err).not.toMatch(/^\s+at |node:internal/m);
  });
});

describe('whycan test --junit', () => {
  it('ends with 1 and the whole report when the reader of the output goes early', async () => {
    const report = join(mkdtempSync(join(tmpdir(), 'whycan-cli-')), 'report.xml');
    const { out } = await shell(
      `whycan test ${failing('a.expect.yaml')} --junit ${report} | true; echo \${PIPESTATUS[0]}`,
    );
    expect(out).toBe('1\n');
    expect(readFileSync(report, 'utf8')).toMatch(/^<\?xml [\s\S]*tests="2" failures="1"[\s\S]*<\/testsuites>\n$/);
  });

  it('writes the report before an output that has no room, and ends with 70', async () => {
    const report = join(mkdtempSync(join(tmpdir(), 'whycan-cli-')), 'report.xml');
    const { code, err } = await shell(`whycan test ${failing('a.expect.yaml')} --json --junit ${report} > /dev/full`);
    expect(code).toBe(70);
    expect(err).toContain('The output is not complete: the disk is full (ENOSPC).');
    expect(readFileSync(report, 'utf8')).toMatch(/<\/testsuites>\n$/);
  });

  it('replaces an earlier report as a whole and leaves nothing beside it', async () => {
    const report = fileOf('report.xml', `${'an earlier report\n'.repeat(5_000)}`);
    expect((await whycan('test', failing('a.expect.yaml'), '--junit', report)).code).toBe(1);
    expect(readFileSync(report, 'utf8')).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/);
    expect(readdirSync(join(report, '..'))).toEqual(['report.xml']);
  });

  it.each([
    ['/dev/full', 'the disk is full (ENOSPC)'],
    [tmpdir(), 'this is a folder (EISDIR)'],
    ['/dev/null/report.xml', 'a part of the path is not a folder (ENOTDIR)'],
  ])('ends with 2 and a sentence when the report cannot be written to %s', async (report, reason) => {
    const { code, err } = await whycan('test', failing('a.expect.yaml'), '--junit', report);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`--junit ${report}: the report cannot be written: ${reason}.`),
    ]);
  });
});

describe('whycan generate', () => {
  it.each([
    ['/dev/null/x', 'a part of the path is not a folder (ENOTDIR)'],
    ['/proc/x', 'the folder does not exist (ENOENT)'],
    [`/tmp/${'x'.repeat(300)}`, 'the path is too long (ENAMETOOLONG)'],
  ])('ends with 2 and a sentence for %s', async (folder, reason) => {
    const { code, out, err } = await whycan('generate', folder, '--people', '10');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`${folder}: this folder cannot be written: ${reason}. Name a folder that you can write to.\n`);
  });
});

describe('a data folder that cannot be used', () => {
  it.each([['can', 'ana', 'mde.device.isolate'], ['import', contoso], ['serve'], ['test', 'seed/contoso.expect.yaml']])(
    'ends %s with 70 and advice',
    async (...typed) => {
      const { code, out, err } = await whycanIn({ WHYCAN_HOME: '/dev/null/x', PORT: '0' }, ...typed);
      expect([code, out]).toEqual([70, '']);
      expect(err).toContain('The data folder /dev/null/x/neo4j cannot be created: a part of the path is not a folder');
      expect(err).toContain('Make it writable, or set WHYCAN_HOME to another folder.');
      expect(err).not.toContain('fault');
    },
  );

  it('ends with 70 and advice where only a part of it cannot be written', async () => {
    const home = mkdtempSync(join(tmpdir(), 'whycan-home-'));
    writeFileSync(join(home, 'neo4j'), 'a file where a folder is expected');
    const { code, err } = await whycanIn({ WHYCAN_HOME: home }, 'stop');
    expect(code).toBe(70);
    expect(err).toBe(
      `The data folder ${home} cannot be used: a part of the path is not a folder (ENOTDIR). Make it writable, or set WHYCAN_HOME to another folder.\n`,
    );
  });
});

describe('what can be refused without a database', () => {
  const changes = (text: string) => fileOf('changes.yaml', text);

  it.each([
    ['an unknown capability', ['ana', 'mde.device.isolat'], 'Did you mean "mde.device.isolate"?'],
    [
      'a target that the capability does not take',
      ['ana', 'mde.device.isolate', '--on', 'policy=x'],
      'does not accept the target policy',
    ],
    ['an unknown workload', ['ana', 'alerts.manage', '--on', 'workload=MDX'], 'on.workload: '],
    ['an unknown key', ['ana', 'alerts.manage', '--on', 'mood=good'], '--on: unknown key "mood"'],
    [
      'no list of changes',
      ['ana', 'alerts.manage', '--assuming', changes('a: 1\n')],
      ':1:1: expected a list of changes',
    ],
    [
      'an unknown change',
      ['ana', 'alerts.manage', '--assuming', changes('- activate: MDE\n- addMembr: {}\n')],
      ':2:3 [1].addMembr: unknown change',
    ],
    [
      'a field of no change',
      ['ana', 'permission:mine', '--assuming', changes('- addMember: { grup: a, member: b }\n')],
      'unknown field "grup"',
    ],
  ])('%s is refused before one is started', async (_, typed, sentence) => {
    const home = join(mkdtempSync(join(tmpdir(), 'whycan-home-')), 'none');
    const { code, out, err } = await whycanIn({ WHYCAN_HOME: home }, 'can', ...typed);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(existsSync(home)).toBe(false);
  });

  it('an unusable setting, format or report too', async () => {
    const home = join(mkdtempSync(join(tmpdir(), 'whycan-home-')), 'none');
    for (const typed of [
      ['import', contoso, '--as', 'a b'],
      ['import', contoso, '--set', 'tenant.id=a b'],
      ['test', 'seed/contoso.expect.yaml', '--junit', 'no/such/folder/report.xml'],
    ])
      expect((await whycanIn({ WHYCAN_HOME: home }, ...typed)).code).toBe(2);
    expect(existsSync(home)).toBe(false);
  });
});
