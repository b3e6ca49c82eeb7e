import { describe, expect, test } from 'vitest';
import { type CatalogueFile, hashFiles, readCatalogueFiles } from '../../server/catalogue/files.ts';
import { buildCatalogue, loadCatalogue } from '../../server/catalogue/load.ts';
import { CatalogueError } from '../../server/catalogue/problem.ts';

const files = readCatalogueFiles();

/** One edit of one file: the first occurrence of a text is replaced. */
interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function edited(edits: readonly Edit[]): CatalogueFile[] {
  return files.map(({ name, text }) => {
    const changed = edits
      .filter(({ file }) => file === name)
      .reduce((sum, { from, to }) => {
        if (!sum.includes(from)) throw new Error(`${name} has no ${from}`);
        return sum.replace(from, () => to);
      }, text);
    return { name, text: changed };
  });
}

function problemsOf(catalogue: readonly CatalogueFile[]): string[] {
  try {
    buildCatalogue(catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  }
}

function lineOf(file: string, text: string): number {
  const content = files.find(({ name }) => name === file)?.text ?? '';
  return content.slice(0, content.indexOf(text)).split('\n').length;
}

const edits: readonly (Edit & { readonly title: string; readonly problem: string })[] = [
  {
    title: 'a duplicate id',
    file: 'permissions.yaml',
    from: '- { id: so.sd.alerts,',
    to: '- { id: so.sd.basics,',
    problem: 'duplicate permission "so.sd.basics"',
  },
  {
    title: 'a reference that leads nowhere',
    file: 'legacy-identity.yaml',
    from: 'permissions: [so.sd.basics, so.sd.alerts,',
    to: 'permissions: [so.sd.basics, so.sd.allerts,',
    problem: 'unknown permission "so.sd.allerts"',
  },
  {
    title: 'a row without a source',
    file: 'live-response.yaml',
    from: ', source: [D11, seed-003, T-06]',
    to: '',
    problem: 'source: missing',
  },
  {
    title: 'a source that nobody knows',
    file: 'hunting-tables.yaml',
    from: 'source: [S-22, S-82, D18, R-41]',
    to: 'source: [seed-009]',
    problem: 'unknown source "seed-009"',
  },
  {
    title: 'a key that no row has',
    file: 'workloads.yaml',
    from: 'toggle: Identity,',
    to: 'switch: Identity,',
    problem: 'unknown key "switch"',
  },
  {
    title: 'a note that does not exist',
    file: 'capabilities.yaml',
    from: 'notes: [N-mapping]',
    to: 'notes: [N-maping]',
    problem: 'unknown note "N-maping"',
  },
  {
    title: 'a role that does not exist, inside a requirement',
    file: 'capabilities.yaml',
    from: 'mdo: [Manage Alerts, Security Administrator]',
    to: 'mdo: [Manage Alarms, Security Administrator]',
    problem: 'unknown role of this system "Manage Alarms"',
  },
  {
    title: 'a note on a denial that does not exist',
    file: 'capabilities.yaml',
    from: 'notes: [N-identity-user]',
    to: 'notes: [N-identity-loser]',
    problem: 'unknown note "N-identity-loser"',
  },
  {
    title: 'a holder that does not exist, of a note on a denial',
    file: 'capabilities.yaml',
    from: 'holder: { legacyRole: { mdi: [User] } }',
    to: 'holder: { legacyRole: { mdi: [Loser] } }',
    problem: 'unknown role of this system "Loser"',
  },
  {
    title: 'an alias of nothing',
    file: 'aliases.yaml',
    from: 'of: [MDVM]',
    to: 'of: [MDX]',
    problem: 'unknown workload "MDX"',
  },
  {
    title: 'a template id that is none',
    file: 'entra-roles.yaml',
    from: 'id: db506228-d27e-4b7d-95e5-295956d6615f',
    to: 'id: db506228',
    problem: 'id: Invalid GUID',
  },
  {
    title: 'a role group that contains a stranger',
    file: 'legacy-office.yaml',
    from: 'roles: [Preview, Search and Purge]',
    to: 'roles: [Preview, Search and Purr]',
    problem: 'unknown role "Search and Purr"',
  },
  {
    title: 'a table that no file has',
    file: 'azure-sentinel.yaml',
    from: 'legacyRoles:',
    to: 'azureRoles:',
    problem: 'unknown table "azureRoles"',
  },
];

/** Mistakes that hide others: a table that lost a row says nothing of references into it. */
const further: typeof edits = [
  {
    title: 'a directory role that does not exist, among the members of a role group',
    file: 'legacy-exchange.yaml',
    from: 'entraMembers: [Helpdesk Administrator]',
    to: 'entraMembers: [Helpdesk Operator]',
    problem: 'unknown Entra role "Helpdesk Operator"',
  },
  {
    title: 'a class of tables of which no capability says anything',
    file: 'hunting-tables.yaml',
    from: 'class: identityLogon',
    to: 'class: identityLogoff',
    problem: 'no capability says what tables of the class "identityLogoff" demand',
  },
  {
    title: 'a pattern in the middle of a name',
    file: 'hunting-tables.yaml',
    from: 'names: [DataSecurity*]',
    to: 'names: [Data*Security]',
    problem: 'names: must be a table name, perhaps with * at one end',
  },
  {
    title: 'the same table twice, however it is spelt',
    file: 'hunting-tables.yaml',
    from: 'names: [IdentityInfo]',
    to: 'names: [identityevents]',
    problem: 'duplicate hunting table "identityevents"',
  },
  {
    title: 'an effect on a product that there is not',
    file: 'permissions.yaml',
    from: 'effectiveIn: [MDE, MDC, IOT]',
    to: 'effectiveIn: nowhere',
    problem: 'effectiveIn: Invalid input',
  },
  {
    title: 'a plan that the product has not',
    file: 'plans.yaml',
    from: 'plan: business',
    to: 'plan: premium',
    problem: 'MDE has no plan "premium"',
  },
];

describe('a catalogue with one mistake names it with its line', () => {
  test.each([...edits, ...further])('$title', ({ file, from, to, problem }) => {
    expect(problemsOf(edited([{ file, from, to }]))).toContain(`${file}:${lineOf(file, from)} ${problem}`);
  });

  test('and names nothing else when only a key is wrong', () => {
    const [edit] = edits.filter(({ title }) => title === 'a key that no row has');
    expect(edit && problemsOf(edited([edit])).filter((problem) => !problem.includes('"switch"'))).toEqual([]);
  });
});

test('all mistakes are named at once, in the order of files and lines', () => {
  const problems = problemsOf(edited(edits));
  for (const { file, from } of edits.filter(({ title }) => title !== 'a table that no file has'))
    expect(problems).toContainEqual(expect.stringContaining(`${file}:${lineOf(file, from)} `));
  expect(problems.length).toBeGreaterThanOrEqual(edits.length - 1);
  const order = problems.map((problem) => problem.split(':')[0]);
  expect(order).toEqual([...order].sort((left = '', right = '') => left.localeCompare(right)));
});

test.each([
  [
    'a capability without products',
    '- { id: x.y',
    '  - { id: x.y, title: X, phrase: x, section: cross, source: [D1] }',
  ],
])('%s is refused', (_, __, row) => {
  const capabilities = files.find(({ name }) => name === 'capabilities.yaml');
  const extended = [
    ...files.filter((file) => file !== capabilities),
    { name: 'capabilities.yaml', text: `${capabilities?.text}${row}\n` },
  ];
  expect(problemsOf(extended)).toEqual([expect.stringContaining('products: missing')]);
});

describe('what is demanded', () => {
  const capability = (key: string, lines: readonly string[], takes = '') => [
    ...files,
    {
      name: 'extra.yaml',
      text: `capabilities:\n  - id: x.y\n    title: X\n    phrase: x\n    section: cross\n    source: [D1]\n${takes}    ${key}:\n${lines.map((line) => `      ${line}\n`).join('')}`,
    },
  ];
  test.each([
    [
      '{ on: [MDO], unified: so.raw.meta, others: { entraRole: [Security Reader] } }',
      'switches: what Unified RBAC gives',
    ],
    ['{ on: [MDO], unified: { never: Not here }, switches: [MDO] }', 'switches: what Unified RBAC gives'],
    ['{ on: [MDO], unified: so.raw.meta, switches: [MDI] }', 'switches: Invalid option'],
    [
      '{ on: [MDO], unified: so.raw.meta, switches: [MDO], legacy: so.raw.meta }',
      'legacy: not beside switches or others',
    ],
    ['{ on: [MDO], switches: [MDO], others: so.raw.meta }', 'unified: missing'],
    ['{ on: [MDO], unified: so.raw.meta, plans: [P3] }', 'MDO has no plan "P3"'],
    ['{ on: [MDI], unified: so.sd.basics, plans: [P2] }', 'MDI has no plan "P2"'],
    ['{ on: [MDO], unified: so.raw.meta, planNotes: { business: [T-03] } }', 'MDO has no plan "business"'],
    ['{ on: [MDO], unified: so.raw.meta, planNotes: { P1: [T-99] } }', 'unknown note "T-99"'],
    ['{ on: [MDO], unified: so.raw.meta, outsiders: { external: sometimes } }', 'external: Invalid option'],
    ['{ on: [MDO], unified: so.raw.meta, outsiders: { foreign: conditional-by-unified } }', 'foreign: Invalid option'],
  ])('%s is refused on its line', (block, message) => {
    expect(problemsOf(capability('products', [`- ${block}`]))).toContainEqual(
      expect.stringContaining(`extra.yaml:8 ${message}`),
    );
  });

  const policy = (names: string, rest = '') =>
    `- { names: [${names}], on: MDO, unified: as.core:read, switches: [MDO], source: [D21]${rest} }`;
  test.each<[string, string[], string]>([
    ['the same policy twice', [policy('x', ', common: true'), policy('y, x')], 'extra.yaml:7 duplicate policy "x"'],
    [
      'no common policy',
      [policy('x')],
      'extra.yaml:7 policies: a question without a policy is about those that are common',
    ],
    [
      'a policy without a source',
      [policy('x', ', common: true').replace(', source: [D21]', '')],
      'extra.yaml:8 source: missing',
    ],
    [
      'a source that nobody knows',
      [policy('x', ', common: true').replace('D21', 'D99')],
      'extra.yaml:8 unknown source "D99"',
    ],
  ])('%s is refused', (_, lines, message) => {
    expect(problemsOf(capability('policies', lines))).toContainEqual(expect.stringContaining(message));
  });

  test('products beside policies are refused', () => {
    const lines = [policy('x', ', common: true'), '', '    products:', '      - { on: [MDO], unified: so.raw.meta }'];
    const problems = problemsOf(
      capability('policies', [lines[0] ?? '']).map((file) =>
        file.name === 'extra.yaml' ? { ...file, text: `${file.text}${lines.slice(2).join('\n')}\n` } : file,
      ),
    );
    expect(problems).toEqual([expect.stringContaining('a capability has either products or policies')]);
  });

  test('a capability about tables says something of every class, and of no other', () => {
    const problems = problemsOf(
      capability(
        'tables',
        ['{ mailboxes: { products: [{ on: [MDO], unified: so.raw.meta }] } }'],
        '    takes: [tables]\n',
      ),
    );
    expect(problems).toContainEqual(
      expect.stringContaining('extra.yaml:8 tables: nothing is said of the class "mail"'),
    );
    expect(problems).toContainEqual(expect.stringContaining('no table is of the class "mailboxes"'));
  });
});

describe('a requirement', () => {
  const product = (unified: string) => [
    ...files,
    {
      name: 'extra.yaml',
      text: `capabilities:\n  - id: x.y\n    title: X\n    phrase: x\n    section: cross\n    source: [D1]\n    products:\n      - { on: [MDE], unified: ${unified} }\n`,
    },
  ];
  test.each([
    ['as.authz', 'unknown permission "as.authz"'],
    ['so.sd.basics@MDX', 'unknown product "MDX"'],
    ['{ some: [so.sd.basics] }', 'a requirement has one of the keys'],
    ['{ any: [], all: [] }', 'a requirement has one of the keys'],
    ['{ any: [] }', 'must be a list of requirements'],
    ['{ any: so.sd.basics }', 'must be a list of requirements'],
    ['{ entraRole: [Nobody Administrator] }', 'unknown Entra role "Nobody Administrator"'],
    ['{ legacyPermission: [View everything] }', 'unknown permission of Defender for Endpoint roles "View everything"'],
    ['{ legacyRole: { abc: "any" } }', 'unknown system "abc"'],
    ['{ legacyRole: "any" }', 'must name roles per system'],
    ['{ noted: so.sd.basics }', 'must be a list of names'],
    ['{ any: [so.sd.basics], notes: [T-03] }', 'notes belong to conditional and noted'],
    ['{ everyDeviceGroup: false }', 'must be true'],
    ['{ commandLevel: so.sd.basics }', 'must have basic and advanced'],
    ['{ never: true }', 'must say why in a sentence'],
    ['{ roleGroup: { mdo: [Search and Purge] } }', 'unknown role of this system "Search and Purge"'],
    ['{ purviewGroup: [Security Reeder] }', 'unknown role of this system "Security Reeder"'],
    ['{ legacyRole: { mdo: [Preview] }, named: [Preview] }', 'unknown role of this system "Preview"'],
    ['{ legacyRole: { mdo: [Preview] }, alwaysInForce: maybe }', 'must be true'],
    ['{ legacyRole: { mdo: [Preview], exo: "any" }, named: [Security Reader] }', 'named goes with roles of one system'],
    ['{ entraRole: [Security Reader], named: [Security Reader] }', 'a requirement has one of the keys'],
    ['{ unifiedLeg: so.raw.meta }', 'switches: must be a list of MDO, EXO'],
    ['{ unifiedLeg: so.raw.meta, switches: [MDE] }', 'switches: must be a list of MDO, EXO'],
    ['{ permission: so.raw.meta }', 'must be a list of names'],
    ['{ permission: so.raw.mata, withoutDefaultsOf: [Security Reader] }', 'unknown permission "so.raw.mata"'],
    ['{ permission: so.raw.meta, withoutDefaultsOf: [Reader] }', 'unknown Entra role "Reader"'],
    ['{ constructor: so.raw.meta }', 'a requirement has one of the keys'],
    ['7', 'a requirement is a permission id or a mapping with one key'],
  ])('%s is refused on its line', (unified, message) => {
    expect(problemsOf(product(unified))).toContainEqual(expect.stringContaining(`extra.yaml:8 ${message}`));
  });

  test.each([
    ['{ commandLevel: { basic: so.sd.lr.basic, advanced: so.sd.lr.adv } }'],
    ['{ all: [{ legacyPermission: [Alerts investigation] }, { legacyRole: { mde: "any", mdo: [Security Reader] } }] }'],
    ['{ conditional: { entraRole: [5d6b6bb7-de71-4623-b4af-96380a352509] }, notes: [T-03] }'],
    [
      '{ legacyRole: { mdo: [Security Reader] }, named: [Global Reader], notThrough: [Organization Management], alwaysInForce: true }',
    ],
    ['{ any: [{ roleGroup: { mdo: [Security Reader], exo: [Security Reader] } }, { purviewGroup: [Reviewer] }] }'],
    ['{ unifiedLeg: { permission: so.sd.response, withoutDefaultsOf: [Security Reader] }, switches: [MDO, EXO] }'],
  ])('%s is accepted', (unified) => {
    expect(problemsOf(product(unified))).toEqual([]);
  });
});

test('a file that is not YAML is refused with its line, and nothing is guessed about the others', () => {
  const broken = files.map((file) =>
    file.name === 'notes.yaml' ? { ...file, text: 'notes:\n  - { id: T-01\n  - nonsense' } : file,
  );
  const problems = problemsOf(broken);
  expect(problems).toEqual([expect.stringMatching(/^notes\.yaml:\d+ not valid YAML: /)]);
});

test('the hash changes with any file and with nothing else', () => {
  const hash = loadCatalogue().rulebook.hash;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(loadCatalogue().rulebook.hash).toBe(hash);
  expect(hashFiles(files.map((file, index) => (index === 3 ? { ...file, text: `${file.text} ` } : file)))).not.toBe(
    hash,
  );
});
