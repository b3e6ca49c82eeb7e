import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTenantPath } from '../../server/origins/read-path.ts';
import { catalogue, factsOf, formatted, problemsOf, tenant } from '../tenant/documents.ts';

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level <= levels; level += 1)
    lines.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** What is wrong, the document, and the start of the one message that says so. */
const hostile: readonly [string, string, string][] = [
  ['an empty file', '', 'x.tenant.yaml:1:1: the file is empty'],
  ['blanks only', ' \n\n', 'x.tenant.yaml:1:1: the file is empty'],
  ['a comment only', '# nothing', 'x.tenant.yaml:1:1: the file is empty'],
  ['null', 'null', 'x.tenant.yaml:1:1: this field has no value'],
  ['a list', '- whycan', 'x.tenant.yaml:1:1: expected a mapping'],
  ['a lone word', 'whycan', 'x.tenant.yaml:1:1: expected a mapping'],
  [
    'another format',
    'whycan: expect/1\ntenant: { id: t }\nusers: []',
    'x.tenant.yaml:1:9 whycan: this is a file of expectations',
  ],
  ['a later version', 'whycan: tenant/2\ntenant: { id: t }\nusers: []', 'x.tenant.yaml:1:9 whycan: expected tenant/1'],
  [
    'duplicate users',
    tenant('', '\n  - ana\n  - ana'),
    'x.tenant.yaml:5:5 users[1].id: duplicate "ana", first at line 4',
  ],
  [
    'duplicate keys',
    tenant('groups:\n  SOC: [ana]\n  SOC: [bob]'),
    'x.tenant.yaml:6:3 groups.SOC: duplicate key "SOC", first at line 5',
  ],
  ['a duplicate section', tenant('users: []'), 'x.tenant.yaml:4:1 users: duplicate key "users", first at line 3'],
  [
    'a dangling member',
    tenant('groups: { SOC: [eve] }'),
    'x.tenant.yaml:4:17 groups.SOC.members[0]: no user, service principal or group has the id "eve"',
  ],
  ['an unknown field', tenant('group: {}'), 'x.tenant.yaml:4:1 group: unknown field "group"; did you mean "groups"?'],
  [
    'an unknown permission',
    tenant('urbacRoles:\n  - { id: r, permissions: [so.sd.basisc] }'),
    'x.tenant.yaml:5:28 urbacRoles[0].permissions[0]: "so.sd.basisc" is not a known permission (did you mean "so.sd.basics"?)',
  ],
  [
    'an unknown workload',
    tenant('workloads: { urbac: [MDX] }'),
    'x.tenant.yaml:4:22 workloads.urbac[0]: "MDX" is not a known workload',
  ],
  [
    'an unknown Endpoint option',
    tenant('legacyRoles: { mde: [{ id: T, permissions: [Alert investigations please] }] }'),
    'x.tenant.yaml:4:45 legacyRoles.mde[0].permissions[0]:',
  ],
  ['an alias bomb', bomb(9), 'x.tenant.yaml:1:1: its aliases expand the document to more than 10 times'],
  ['a thousand aliases', `a: &a x\nb: [${Array(1_500).fill('*a').join(', ')}]`, 'x.tenant.yaml:2:'],
  ['an alias of itself', 'users: &users [*users]', 'x.tenant.yaml:1:1: its aliases expand the document'],
  ['an unknown alias', 'users: *nobody', 'x.tenant.yaml:1:9: not valid YAML: unidentified alias "nobody"'],
  ['deep lists', `users: ${nested('[', ']', 5_000)}`, 'x.tenant.yaml:1:57: not valid YAML: nesting exceeded'],
  ['deep mappings', `users: ${nested('{a: ', '}', 200)}`, 'x.tenant.yaml:1:201: not valid YAML: nesting exceeded'],
  ['a NUL byte', tenant('groups: { S\0C: [] }'), 'x.tenant.yaml:4:12: this is not a text file: it contains a NUL byte'],
  [
    'an escaped NUL',
    tenant('groups: { "S\\0C": [] }'),
    'x.tenant.yaml:4:11 groups["S\\u{0}C"]: the key contains a NUL character',
  ],
  [
    'half a surrogate pair',
    tenant('groups: { "\\ud800": [] }'),
    'x.tenant.yaml:4:11 groups["\\u{d800}"]: the key contains half of a surrogate pair',
  ],
  [
    '__proto__',
    tenant('groups:\n  __proto__: [ana]'),
    'x.tenant.yaml:5:3 groups.__proto__: the key "__proto__" is reserved and cannot be used',
  ],
  [
    'constructor',
    tenant('constructor: { prototype: { admin: true } }'),
    'x.tenant.yaml:4:1 constructor: the key "constructor" is reserved and cannot be used',
  ],
  [
    'several documents',
    `${tenant('')}\n---\nwhycan: tenant/1`,
    'x.tenant.yaml:6:1: a second YAML document starts here',
  ],
  [
    'tabs',
    'whycan: tenant/1\ntenant:\n\tid: t',
    'x.tenant.yaml:3:1: not valid YAML: tab characters must not be used in indentation',
  ],
  [
    'a number as id',
    tenant('', '[007]'),
    'x.tenant.yaml:3:9 users[0].id: 007 is not read as text unless it is quoted (quote it: "007")',
  ],
  [
    'a truth value as id',
    tenant('groups:\n  yes: [ana]'),
    'x.tenant.yaml:5:3 groups.yes: yes is not read as text unless it is quoted (quote it: "yes")',
  ],
  ['a list as key', tenant('groups: { [a]: [ana] }'), 'x.tenant.yaml:4:11 groups[""]: a key must be text'],
  ['an unknown tag', tenant('groups: !!js/function "x"'), 'x.tenant.yaml:4:9: not valid YAML: unknown'],
  ['a binary tag', tenant('', '[!!binary aGVsbG8=]'), 'x.tenant.yaml:3:9: not valid YAML: unknown scalar tag'],
  ['a merge key', tenant('groups:\n  <<: { SOC: [ana] }'), 'x.tenant.yaml:5:9 groups["<<"].SOC: unknown field "SOC"'],
  ['a broken string', tenant('groups: { "SOC: [] }'), 'x.tenant.yaml:4:'],
  ['a truncated list', tenant('groups: { SOC: [ana'), 'x.tenant.yaml:4:20: not valid YAML: unexpected end'],
  ['bad indentation', 'whycan: tenant/1\n  tenant: { id: t }', 'x.tenant.yaml:2:'],
  ['nothing behind a field', tenant('groups:'), 'x.tenant.yaml:4:1 groups: this field has no value'],
  ['an object as user', tenant('', '[[ana]]'), 'x.tenant.yaml:3:9 users[0]: expected a mapping'],
  ['a date that is none', tenant('asOf: yesterday'), 'x.tenant.yaml:4:7 asOf: expected a date and time'],
];

const hostileJson: readonly [string, string, string][] = [
  ['an empty file', '', 'x.json:1:1: the file is empty'],
  [
    'truncated JSON',
    '{"whycan": "tenant/1", "users": [',
    'x.json:1:34: not valid JSON: the text ends, but a value is expected',
  ],
  ['a trailing comma', '{\n"users": [1,]\n}', 'x.json:2:13: not valid JSON: expected a value'],
  ['two values', '{} {}', 'x.json:1:4: not valid JSON: unexpected text'],
  ['single quotes', "{'users': []}", 'x.json:1:2: not valid JSON: expected a key in double quotes'],
  ['leading zeros', '{"users": [007]}', 'x.json:1:12: not valid JSON: expected a value'],
  ['a raw line feed in text', '{"users": ["a\nb"]}', 'x.json:1:12: not valid JSON: a string has no closing quote'],
  ['duplicate keys', '{"users": [],\n "users": []}', 'x.json:2:2 users: duplicate key "users", first at line 1'],
  ['deep nesting', nested('[', ']', 100_000), 'x.json:1:51: not valid JSON: nested deeper than 50 levels'],
  ['__proto__', '{"__proto__": {}}', 'x.json:1:2 __proto__: the key "__proto__" is reserved and cannot be used'],
  [
    'a number as id',
    '{"whycan":"tenant/1","tenant":{"id":"t"},\n"users":[7]}',
    'x.json:2:10 users[0].id: expected text, found 7 (quote it: "7")',
  ],
  ['NaN', '{"users": [NaN]}', 'x.json:1:12: not valid JSON: expected a value'],
];

describe('a hostile document ends in a message with its line', () => {
  it.each(hostile)('%s', (_, text, message) => {
    const problems = problemsOf(text);
    expect(problems.join('\n')).toContain(message);
    expect(problems.join('\n')).not.toMatch(/\n\s+at |node_modules|Error:/);
  });
  it.each(hostileJson)('JSON with %s', (_, text, message) => {
    expect(problemsOf(text, 'x.json').join('\n')).toContain(message);
  });
});

describe('a document that only looks hostile is legal', () => {
  it('groups in a circle, and a group in itself', () => {
    const facts = factsOf(tenant('groups: { A: [B], B: [C, ana], C: [A, C] }'));
    expect(facts.groups.map(({ members }) => members)).toEqual([['B'], ['C', 'ana'], ['A', 'C']]);
  });
  it('a few aliases', () => {
    expect(factsOf(tenant('groups: { A: &people [ana, bob], B: *people }')).groups[1]?.members).toEqual(['ana', 'bob']);
  });
  it('ids and names in any script, with markup, formulas and control characters', () => {
    const ids = [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("x")',
      '\u202Eana',
      'a\u0007b',
      '数',
      '../../etc',
      "a'; DROP",
      '👩‍🚀',
    ];
    const facts = factsOf(tenant('', JSON.stringify(ids)));
    expect(facts.people.map(({ id }) => id)).toEqual(ids);
  });
  it('names that JavaScript objects inherit', () => {
    const facts = factsOf(tenant('groups: { toString: [ana], hasOwnProperty: [valueOf], valueOf: [] }'));
    expect(facts.groups.map(({ id }) => id)).toEqual(['toString', 'hasOwnProperty', 'valueOf']);
  });
  it('line ends of Windows', () => {
    expect(problemsOf(tenant('groups:\n  SOC: [eve]').replaceAll('\n', '\r\n'))[0]).toContain(
      'x.tenant.yaml:5:9 groups.SOC',
    );
  });
});

describe('messages do not repeat what could mislead a terminal', () => {
  it('control and direction characters are shown as their numbers', () => {
    const [problem] = problemsOf(tenant('groups: { SOC: ["\\u202Eevil\\u001B[31m"] }'));
    expect(problem).toContain('"\\u{202e}evil\\u{1b}[31m"');
  });
  it('a name is quoted whole, however long it is', () => {
    const name = `x${'y'.repeat(199)}`;
    expect(problemsOf(tenant(`groups: { SOC: [${name}] }`))[0]).toContain(
      `no user, service principal or group has the id "${name}"`,
    );
  });
  it('what is longer than any name is cut, with its length', () => {
    expect(problemsOf(tenant(`${'x'.repeat(2_000)}: 1`))[0]).toContain(`${'x'.repeat(1_024)}…" (2000 characters)`);
  });
});

describe('files that are no text in UTF-8', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whycan-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = async (name: string, bytes: Uint8Array | string): Promise<string[]> => {
    writeFileSync(join(folder, name), bytes);
    const reading = await readTenantPath(join(folder, name), name, catalogue);
    return 'problems' in reading ? formatted(reading.problems) : [];
  };

  it('UTF-16, with and without its mark', async () => {
    const text = tenant('');
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const expected = ['x.yaml: this file is encoded in UTF-16, but UTF-8 is expected (save the file as UTF-8)'];
    expect(await read('x.yaml', marked)).toEqual(expected);
    expect(await read('x.yaml', Buffer.from(text, 'utf16le'))).toEqual(expected);
    expect(await read('x.yaml', Buffer.from(text, 'utf16le').swap16())).toEqual(expected);
  });
  it('a byte that UTF-8 does not have, with its line', async () => {
    const bytes = Buffer.concat([Buffer.from(tenant('groups: { "S')), Buffer.from([0xe9]), Buffer.from('C": [] }')]);
    expect(await read('x.yaml', bytes)).toEqual(['x.yaml:4:13: this byte is not valid UTF-8 (save the file as UTF-8)']);
  });
  it('binary data', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0xff]);
    expect((await read('x.yaml', bytes))[0]).toContain('this is not a text file');
  });
  it('a BOM is fine', async () => {
    expect(await read('x.yaml', `\uFEFF${tenant('')}`)).toEqual([]);
  });
  it('a file of 100 MB is refused by its size, before it is read', async () => {
    const path = join(folder, 'large.yaml');
    writeFileSync(path, '');
    truncateSync(path, 100 * 1024 * 1024);
    const reading = await readTenantPath(path, 'large.yaml', catalogue);
    expect('problems' in reading ? formatted(reading.problems) : []).toEqual([
      'large.yaml: the file is 100 MB in size; the limit for one document is 64 MB (use a tenant folder for a larger tenant: tenant.yaml with users.ndjson, groups.ndjson and devices.ndjson)',
    ]);
  });
  it('text of 100 MB is refused too', () => {
    expect(problemsOf('#'.repeat(100 * 1024 * 1024))[0]).toContain(
      'the text is 100 MB in size; the limit for one document is 64 MB',
    );
  });
  it('text with more values than memory should hold', () => {
    expect(problemsOf(`users: [${'a,'.repeat(9_000_000)}]`)[0]).toContain('more than 8000000 values');
  });
  it('a file that is not there', async () => {
    const reading = await readTenantPath(join(folder, 'nowhere.yaml'), 'nowhere.yaml', catalogue);
    expect('problems' in reading ? formatted(reading.problems) : []).toEqual([
      'nowhere.yaml: this file does not exist',
    ]);
  });
});
