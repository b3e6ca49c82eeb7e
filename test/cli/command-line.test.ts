import { describe, expect, it } from 'vitest';
import { commands } from '../../server/cli/commands.ts';
import { visible } from '../../server/cli/visible.ts';
import { program, shell } from './whycan.ts';

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('lists every command for %s', async (word) => {
    const { code, out, err } = await program(word);
    expect([code, err]).toEqual([0, '']);
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    for (const [name, { summary }] of Object.entries(commands))
      expect(out).toContain(`  ${name.padEnd(width)}  ${summary}`);
  });

  it.each(Object.keys(commands))('says what %s takes, wherever --help stands', async (name) => {
    const { code, out } = await program(name, 'anything', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: whycan ${name}( |$)`, 'm'));
  });

  it('prints the version', async () => {
    expect(await program('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});

describe('what cannot be used', () => {
  it.each([
    [[], ''],
    [['frobnicate'], 'Unknown command "frobnicate". See whycan --help for all commands.'],
    [['constructor'], 'Unknown command "constructor". See whycan --help for all commands.'],
    [['check'], 'check: <path> is missing. See whycan check --help.'],
    [['check', 'a', 'b'], 'check: "b" is an unexpected extra argument. See whycan check --help.'],
    [['can', 'ana'], 'can: <capability> is missing. See whycan can --help.'],
    [['can', 'ana', 'x', '--frob'], "can: Unknown option '--frob'. See whycan can --help."],
    [['can', 'ana', 'x', '--json=yes'], "can: Option '--json' does not take an argument. See whycan can --help."],
    [
      ['can', 'ana', 'x', '--assuming', 'a.yaml', '--assuming', 'b.yaml'],
      'can: --assuming was given 2 times; give it once. See whycan can --help.',
    ],
    [
      ['who-can', 'x', '--first', '-1'],
      "who-can: Option '--first' argument is ambiguous. Did you forget to specify the option argument for '--first'? " +
        "To specify an option argument starting with a dash use '--first=-XYZ'. See whycan who-can --help.",
    ],
    [['test'], 'test: <file.expect.yaml>… is missing. See whycan test --help.'],
    [['generate', 'made-up', '--people', 'many'], '--people: "many" is not a whole number from 1 to 5000000.'],
  ])('%j ends with 2 and a sentence', async (typed, sentence) => {
    const { code, err } = await program(...typed);
    expect(code).toBe(2);
    expect(err.trim()).toBe(sentence);
  });
});

it('a file whose name begins like an option is named as it has to be written', async () => {
  const whycanThere = `'${process.execPath}' "$here/bin/whycan.js"`;
  const { code, err } = await shell(
    `here=$PWD; cd "$(mktemp -d)"; touch -- -dash.csv; ${whycanThere} import -dash.csv`,
  );
  expect(code).toBe(2);
  expect(err.trim()).toBe(
    "import: Unknown option '-d'. The file or folder of that name is written ./-dash.csv here. See whycan import --help.",
  );
});

describe('names on a terminal', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a\r\nb\tc', 'a\\x0d\\x0ab\\x09c'],
    ['gpj\u202egnp', 'gpj\\u{202e}gnp'],
    ['a\u200bb\ufeff', 'a\\u{200b}b\\u{feff}'],
    ['\u0085\u2028', '\\x85\\u{2028}'],
    ['Zoë 日本 👩', 'Zoë 日本 👩'],
  ])('%j is written as %s', (name, written) => {
    expect(visible(name)).toBe(written);
  });
});
