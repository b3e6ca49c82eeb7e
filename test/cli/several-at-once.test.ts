import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

const isolate = 'mde.device.isolate';
const places = [
  'domain-controllers',
  'executive-laptops',
  'servers',
  'kiosks',
  'emea-workstations',
  'amer-workstations',
  'design-macs',
  'ungrouped',
];
const lettersOf: Readonly<Record<string, string>> = { allow: 'A', conditional: 'C', unknown: 'U', deny: '' };

interface Answered {
  readonly verdict: string;
  readonly state: string | null;
  readonly sentence: string;
}

interface Row {
  readonly id: string;
  readonly verdict: string;
  readonly every: boolean;
  readonly some: number;
  readonly of: number;
  readonly deviceGroups: Readonly<Record<string, string>>;
  readonly deviceGroupMembers: Readonly<Record<string, { readonly some: number; readonly of: number }>>;
}

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
});
afterAll(() => graph.close());

async function jsonOf<Value>(...typed: string[]): Promise<Value> {
  const { code, out, err } = await whycan(...typed, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Value;
}

/** Answers of `can`, in the order asked. */
async function askEach(questions: readonly object[]): Promise<Answered[]> {
  const file = fileOf('q.ndjson', questions.map((question) => JSON.stringify(question)).join('\n'));
  const { code, out } = await whycan('can', '--batch', file);
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answered);
}

async function verdictsOf(questions: readonly object[]): Promise<string[]> {
  return (await askEach(questions)).map(({ verdict }) => verdict.toUpperCase());
}

const tier2 = ['ana', 'jack', 'nia', 'omar'];

describe('whycan what-can', () => {
  it('says of a person what can says of each capability, and of each device group', async () => {
    const { who, capabilities } = await jsonOf<{ who: string; capabilities: Row[] }>(
      'what-can',
      'ana',
      '--device-groups',
    );
    expect([who, capabilities.length]).toEqual(['ana', 115]);
    const row = capabilities.find(({ id }) => id === isolate);
    expect(row).toEqual({
      id: isolate,
      title: 'Isolate a device',
      verdict: 'ALLOW',
      deviceGroups: {
        'domain-controllers': 'DENY',
        'executive-laptops': 'DENY',
        servers: 'ALLOW',
        kiosks: 'DENY',
        'emea-workstations': 'ALLOW',
        'amer-workstations': 'DENY',
        'design-macs': 'DENY',
        ungrouped: 'DENY',
      },
    });
    const asked = capabilities.flatMap(({ id, deviceGroups }) => [
      { who: 'ana', can: id },
      ...Object.keys(deviceGroups).map((deviceGroup) => ({ who: 'ana', can: id, on: { deviceGroup } })),
    ]);
    const said = capabilities.flatMap(({ verdict, deviceGroups }) => [verdict, ...Object.values(deviceGroups)]);
    expect(said).toEqual(await verdictsOf(asked));
  });

  it('counts the members of a group, nested ones too, for whom can allows it', async () => {
    const { capabilities } = await jsonOf<{ capabilities: Row[] }>('what-can', 'tier2', '--device-groups');
    const row = capabilities.find(({ id }) => id === isolate);
    expect(row).toMatchObject({ every: true, some: 4, of: 4, verdict: 'DENY' });
    expect(row?.deviceGroupMembers['emea-workstations']).toEqual({ every: false, some: 2, of: 4 });
    expect(row?.deviceGroups['emea-workstations']).toBe('DENY');
    const some: number[] = [];
    for (const who of tier2) {
      const verdicts = await verdictsOf(capabilities.map(({ id }) => ({ who, can: id })));
      for (const [at, verdict] of verdicts.entries()) some[at] = (some[at] ?? 0) + (verdict === 'ALLOW' ? 1 : 0);
    }
    expect(capabilities.map((one) => one.some)).toEqual(some);
    expect(capabilities.every(({ every, some: can }) => every === (can === 4))).toBe(true);
  });

  it('counts members with an enabled account only', async () => {
    const { capabilities } = await jsonOf<{ capabilities: Row[] }>('what-can', 'tier3');
    expect(capabilities[0]?.of).toBe(2);
  });

  it('says that not everybody of an empty group can', async () => {
    const file = fileOf('c.yaml', '- removeMember: { group: tier1-amer, member: ben }\n');
    const { capabilities } = await jsonOf<{ capabilities: Row[] }>('what-can', 'tier1-amer', '--assuming', file);
    const row = capabilities.find(({ id }) => id === 'investigation.view');
    expect(row).toMatchObject({ verdict: 'ALLOW', every: false, some: 0, of: 0 });
  });

  it('asks about one workload', async () => {
    const { capabilities } = await jsonOf<{ capabilities: Row[] }>('what-can', 'ana', '--workload', 'MDI');
    const asked = capabilities.find(({ id }) => id === 'investigation.view');
    const [alone] = await verdictsOf([{ who: 'ana', can: 'investigation.view', on: { workload: 'MDI' } }]);
    expect(asked?.verdict).toBe(alone);
    expect(capabilities.map(({ id }) => id)).not.toContain(isolate);
  });

  it('prints a table with a column for each device group', async () => {
    const { out } = await whycan('what-can', 'tier2', '--device-groups', '--csv');
    const [header = '', ...rows] = out.split('\n');
    expect(header.split(',').slice(0, 6)).toEqual([
      'id',
      'title',
      'verdict',
      'some',
      'verdict@domain-controllers',
      'some@domain-controllers',
    ]);
    expect(rows.find((row) => row.startsWith(isolate))).toBe(
      `${isolate},Isolate a device,DENY,4,DENY,0,DENY,0,DENY,1,DENY,0,DENY,2,DENY,2,DENY,0,DENY,0,4`,
    );
  });

  it('says in words what is not denied, and how much is', async () => {
    const { code, out } = await whycan('what-can', 'ana');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Ana Torres\n {2}\d+ ALLOW\n {2}\d+ DENY\n( {2}\d+ [A-Z]+\n)*\nALLOW {2}investigation\.view {2}/,
    );
    expect(out).toMatch(/\nNot shown: \d+ without access\. List all with --csv\.\n$/);
  });
});

describe('whycan compare', () => {
  interface Compared {
    readonly people: string[];
    readonly rows: { capability: string; verdicts: string[]; only: string[]; because: string }[];
    readonly same: number;
    readonly different: number;
  }

  it('lists what differs as can answers it, and counts the rest', async () => {
    const { people, rows, same, different } = await jsonOf<Compared>('compare', 'ana', 'ben', 'kai');
    expect([people, same + different, different]).toEqual([['ana', 'ben', 'kai'], 115, rows.length]);
    const { capabilities } = await jsonOf<{ capabilities: Row[] }>('what-can', 'ana');
    const each: Answered[][] = [];
    for (const who of people) each.push(await askEach(capabilities.map(({ id }) => ({ who, can: id }))));
    const expected = capabilities.flatMap(({ id }, at) => {
      const answers = each.map((answered) => answered[at] as Answered);
      const verdicts = answers.map(({ verdict }) => verdict.toUpperCase());
      if (new Set(verdicts).size === 1) return [];
      const only = people.filter((_, place) => verdicts[place] === 'ALLOW');
      const told = answers.filter(({ verdict }) => (only.length > 0 ? verdict === 'allow' : verdict !== 'deny'));
      return [{ capability: id, verdicts, only, because: told.map(({ sentence }) => sentence).join(' ') }];
    });
    expect(rows.map(({ capability, verdicts, only, because }) => ({ capability, verdicts, only, because }))).toEqual(
      expected,
    );
    expect(rows.find(({ capability }) => capability === isolate)).toMatchObject({
      verdicts: ['ALLOW', 'DENY', 'ALLOW'],
      only: ['ana', 'kai'],
    });
  });

  it('takes a group for a member who has nothing else', async () => {
    const file = fileOf('c.yaml', '- addMember: { group: tier3, member: nora }\n');
    const { rows } = await jsonOf<Compared>('compare', 'tier3', 'nora');
    expect(rows.find(({ capability }) => capability === isolate)).toMatchObject({
      verdicts: ['ALLOW', 'DENY'],
      only: ['tier3'],
      because: expect.stringMatching(/^A member of SOC Tier 3 Global can isolate a device/),
    });
    expect(await jsonOf<Compared>('compare', 'tier3', 'nora', '--assuming', file)).toMatchObject({
      rows: [],
      same: 115,
      different: 0,
    });
  });

  it.each([
    [['ana'], 'compare: <who>… is missing. See whycan compare --help.'],
    [
      ['ana', 'ben', 'kai', 'nia', 'omar'],
      'compare: 5 given; name two to four users, service principals or groups. See whycan compare --help.',
    ],
    [
      ['ana', 'tier4'],
      'No user, service principal or group of the tenant has the id "tier4". Ask with the id, not with a name. Did you mean "tier1"?',
    ],
  ])('of %j ends with 2 and a sentence', async (typed, sentence) => {
    expect(await whycan('compare', ...typed)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });
});

describe('whycan matrix', () => {
  it('has the letters of what can answers for everybody', async () => {
    const { code, out } = await whycan('matrix', '--capabilities', `${isolate},irm.alerts.view`, '--device-groups');
    expect(code).toBe(0);
    const [header, ...lines] = out.trimEnd().split('\n');
    expect(header).toBe(
      ['id', 'name', 'kind', isolate, ...places.map((id) => `${isolate}@${id}`), 'irm.alerts.view'].join(','),
    );
    expect(lines).toContain('ana,Ana Torres,USER,A,,,A,,A,,,,U');
    expect(lines).toContain('kai,Kai Tanaka,USER,A,E,A,A,A,A,A,A,A,');
    expect(lines.some((line) => line.startsWith('leo,'))).toBe(false);
    const rows = lines.map((line) => line.split(','));
    const asked = rows.flatMap(([who]) => [
      { who, can: isolate },
      ...places.map((deviceGroup) => ({ who, can: isolate, on: { deviceGroup } })),
      { who, can: 'irm.alerts.view' },
    ]);
    const answered = (await askEach(asked)).map(({ verdict, state }) =>
      state === 'after-activation' ? 'E' : lettersOf[verdict],
    );
    expect(rows.flatMap((cells) => cells.slice(3))).toEqual(answered);
  });

  it('counts what it would print', async () => {
    const { people, capabilities } = await jsonOf<{
      people: number;
      capabilities: { id: string; counts: object; deviceGroups: { id: string; counts: object }[] }[];
    }>('matrix', '--in', 'soc', '--device-groups', '--capabilities', isolate);
    expect([people, capabilities.length]).toEqual([13, 1]);
    expect(capabilities[0]).toMatchObject({
      id: isolate,
      counts: { allow: 6, eligible: 0, conditional: 0, unknown: 0, deny: 7 },
    });
    expect(capabilities[0]?.deviceGroups.map(({ id }) => id)).toEqual(places);
    expect(capabilities[0]?.deviceGroups[0]?.counts).toEqual({
      allow: 1,
      eligible: 1,
      conditional: 0,
      unknown: 0,
      deny: 11,
    });
  });

  it('asks everything that needs no further detail unless told otherwise', async () => {
    const { out } = await whycan('matrix', '--in', 'tier2');
    const [header = '', ...lines] = out.trimEnd().split('\n');
    expect(header.split(',').length).toBe(3 + 115);
    expect(lines.map((line) => line.split(',')[0])).toEqual(tier2);
  });

  it('sees what is assumed', async () => {
    const file = fileOf('c.yaml', '- addMember: { group: tier0-guardians, member: ana }\n');
    const typed = ['matrix', '--in', 'tier0-guardians', '--capabilities', isolate, '--assuming', file];
    const { out } = await whycan(...typed);
    expect(out).toBe(`id,name,kind,${isolate}\nana,Ana Torres,USER,A\ningrid,Ingrid Solberg,USER,A\n`);
  });

  it.each([
    [['--capabilities', 'mde.lr.command'], 'on.command: mde.lr.command needs a live response command'],
    [['--capabilities', 'mde.device.isolat'], 'Did you mean "mde.device.isolate"?'],
    [['--capabilities', ' ,'], '--capabilities: name at least one capability'],
    [['--in', 'nowhere'], 'No group of the tenant has the id "nowhere".'],
    [['--at', '99'], 'Snapshot 99 does not exist'],
  ])('%j ends with 2 and a sentence', async (typed, sentence) => {
    const { code, out, err } = await whycan('matrix', ...typed);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});

describe('whycan can --batch', () => {
  it('answers each line in its order, and says what is wrong with the others', async () => {
    const file = fileOf(
      'q.ndjson',
      [
        '{"who":"ana","can":"mde.device.isolate","on":{"device":"dc1"}}',
        '',
        '{"who":"anna","can":"mde.device.isolate"}',
        '{"who":"kai","can":"mde.device.isolate","on":{"deviceGroup":"domain-controllers"}}',
        '{"who":"ana","can":"mde.device.isolate","on":{"device":"dc1"},"assuming":[{"addMember":{"group":"tier0-guardians","member":"ana"}}]}',
        '{"who":"ana","cann":"x"}',
        '{"who":',
      ].join('\r\n'),
    );
    const { code, out, err } = await whycan('can', '--batch', file);
    expect([code, err]).toEqual([2, '']);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const sentence = expect.any(String);
    expect(answers).toEqual([
      { who: 'ana', can: isolate, verdict: 'deny', state: 'never', sentence, reasons: ['device-group'] },
      {
        who: 'anna',
        can: isolate,
        problem: expect.stringMatching(/^No user or service principal of the tenant has the id "anna"\./),
      },
      {
        who: 'kai',
        can: isolate,
        verdict: 'deny',
        state: 'after-activation',
        sentence,
        reasons: ['eligible', 'device-group'],
      },
      { who: 'ana', can: isolate, verdict: 'allow', state: 'now', sentence, reasons: [] },
      { who: 'ana', can: null, problem: expect.stringMatching(/^Line 6: .*unknown field "cann"/s) },
      { who: null, can: null, problem: expect.stringMatching(/^Line 7: not valid JSON/) },
    ]);
  });

  it('answers a thousand lines in their order', async () => {
    const asked = Array.from({ length: 1_000 }, (_, at) => ({
      who: tier2[at % 4],
      can: isolate,
      on: { device: 'srv1' },
    }));
    const verdicts = (await askEach(asked)).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(asked.map(({ who }) => (who === 'ana' ? 'allow' : 'deny')));
  });

  it.each([
    [['--batch', 'nothing.ndjson'], 'nothing.ndjson: this file does not exist'],
    [['ana', '--batch', 'nothing.ndjson'], 'can: "ana" is an unexpected extra argument. See whycan can --help.'],
    [['--batch', 'x', '--on', 'device=dc1'], '--on: with --batch each line says this itself; leave it out.'],
    [['--batch', 'seed'], 'seed: this is a folder, but a file is expected'],
  ])('%j ends with 2 and a sentence', async (typed, sentence) => {
    expect(await whycan('can', ...typed)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });
});

describe('names that would harm a spreadsheet or a terminal', () => {
  const formula = '=HYPERLINK("http://x")';
  const turned = 'gpj\u202egnp';
  const broken = 'two\nlines, "quoted"';

  beforeAll(async () => {
    const tenant = {
      whycan: 'tenant/1',
      tenant: { id: 'harm' },
      users: [
        { id: '=1+1', displayName: formula },
        { id: 'plain', displayName: turned },
        { id: 'zz', displayName: broken },
      ],
      groups: { '@team': { displayName: turned, members: ['=1+1', 'plain', 'zz'] } },
      entraRoles: { 'Security Reader': ['@team'] },
    };
    expect((await whycan('import', fileOf('a.tenant.json', JSON.stringify(tenant)))).code).toBe(0);
  });

  it('stay in their cells', async () => {
    const { out } = await whycan('matrix', '--capabilities', 'investigation.view');
    expect(out.trimEnd().split('\n')[0]).toBe('id,name,kind,investigation.view');
    expect(out).toContain(`'=1+1,"'=HYPERLINK(""http://x"")",USER,A\n`);
    expect(out).toContain(`plain,${turned},USER,A\n`);
    expect(out).toContain('zz,"two\nlines, ""quoted""",USER,A\n');
    expect((await whycan('compare', '=1+1', 'plain', '--csv')).out).toMatch(
      /^capability,title,'=1\+1,plain,only,because/,
    );
  });

  it('turn no text and break no line of an answer', async () => {
    const { out } = await whycan('what-can', '@team');
    expect(out.split('\n')[0]).toBe('gpj\\u{202e}gnp: 3 members');
    const file = fileOf(
      'q.ndjson',
      '{"who":"zz","can":"investigation.view"}\n{"who":"plain","can":"investigation.view"}\n',
    );
    const lines = (await whycan('can', '--batch', file)).out.trimEnd().split('\n');
    expect(lines.length).toBe(2);
    expect(lines[1]).toContain('gpj\\u202egnp can');
    expect((JSON.parse(lines[1] ?? '') as { sentence: string }).sentence).toContain(`${turned} can`);
  });

  it('begin with a mark for Excel when asked', async () => {
    expect((await whycan('matrix', '--excel', '--in', '@team')).out.startsWith('\ufeffid,name,kind,')).toBe(true);
  });
});
