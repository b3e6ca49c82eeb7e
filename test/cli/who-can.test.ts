import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
});
afterAll(() => graph.close());

interface Answer {
  readonly snapshot: number;
  readonly target: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  readonly shown: number;
  readonly next: string | null;
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly groups?: readonly unknown[];
}

async function asked(...typed: string[]): Promise<Answer> {
  const { code, out, err } = await whycan('who-can', ...typed, '--json');
  expect(code, err).toBe(0);
  return JSON.parse(out);
}

const idsOf = ({ people }: Answer) => people.map(({ id }) => id);
const onDc1 = ['mde.device.isolate', '--on', 'device=dc1'];

describe('whycan who-can', () => {
  it('counts everybody and lists those who are allowed, by name', async () => {
    const answer = await asked(...onDc1);
    expect(answer.counts).toEqual({ allow: 3, eligible: 2, conditional: 0, unknown: 0, deny: 45 });
    expect(answer).toMatchObject({ target: 'dc1.corp.contoso.com', total: 3, shown: 3, next: null });
    expect(idsOf(answer)).toEqual(['break-glass', 'ingrid', 'lea']);
    expect(answer.people[1]).toEqual({
      id: 'ingrid',
      name: 'Ingrid Solberg',
      kind: 'USER',
      verdict: 'ALLOW',
      state: 'NOW',
      sentence:
        'Ingrid Solberg can isolate a device (dc1.corp.contoso.com). SOC Tier 3 Global Defender gives Response (manage) for Defender for Endpoint; Tier 0 Guardians has access to dc1.corp.contoso.com in Domain controllers.',
      through: ['tier3', 'global-defender', 'tier0-guardians'],
    });
  });

  it('adds those who are eligible, or lists those of one verdict alone', async () => {
    const withEligible = await asked(...onDc1, '--include-eligible');
    expect(idsOf(withEligible)).toEqual(['break-glass', 'ingrid', 'kai', 'lea', 'oscar']);
    expect(withEligible.people[2]).toMatchObject({
      state: 'AFTER_ACTIVATION',
      through: ['tier3', 'global-defender', 'tier0-guardians'],
    });
    expect(idsOf(await asked(...onDc1, '--verdict', 'eligible'))).toEqual(['kai', 'oscar']);
    const denied = await asked(...onDc1, '--verdict', 'deny');
    expect([denied.total, denied.people.length, denied.people[0]?.['state']]).toEqual([45, 45, 'NEVER']);
  });

  it('asks about a group, about applications, and about disabled accounts too', async () => {
    const inGroup = await asked('mde.device.isolate', '--in', 'tier2');
    expect(idsOf(inGroup)).toEqual(['ana', 'jack', 'nia', 'omar']);
    expect(Object.values(inGroup.counts).reduce((sum, count) => sum + count)).toBe(4);
    const applications = await asked('mde.device.isolate', '--kind', 'application', '--verdict', 'deny');
    expect(applications.people.map(({ kind }) => kind)).toEqual(applications.people.map(() => 'SERVICE_PRINCIPAL'));
    const all = await asked('mde.device.isolate', '--everybody');
    const enabled = await asked('mde.device.isolate');
    expect((all.counts['deny'] ?? 0) - (enabled.counts['deny'] ?? 0)).toBe(1);
  });

  it('lists those for whom a node lies on a route, also a group that only leads to a holder', async () => {
    expect(idsOf(await asked('mde.device.isolate', '--through', 'responder'))).toEqual(['ana', 'jack', 'nia', 'omar']);
    expect(idsOf(await asked('mde.device.isolate', '--through', 'tier2-emea'))).toEqual(['ana', 'omar']);
    expect(idsOf(await asked('mde.device.isolate', '--through', 'facilities'))).toEqual([]);
  });

  it('counts the people of each role', async () => {
    const { groups } = await asked(...onDc1, '--group-by', 'role');
    expect(groups).toEqual(
      [
        { nodes: ['62e90394-69f5-4237-9190-012177145e10'], name: 'Global Administrator', people: 1 },
        { nodes: ['global-defender'], name: 'SOC Tier 3 Global Defender', people: 1 },
        { nodes: ['194ae4cb-b126-40b2-bd5b-6091b380977d'], name: 'Security Administrator', people: 1 },
      ].sort((left, right) => (left.name < right.name ? -1 : 1)),
    );
  });

  it('gives page after page, and refuses the cursor of another snapshot', async () => {
    const first = await asked(...onDc1, '--first', '2');
    expect([idsOf(first), first.shown, first.total]).toEqual([['break-glass', 'ingrid'], 2, 3]);
    const second = await asked(...onDc1, '--after', first.next ?? '');
    expect([idsOf(second), second.next]).toEqual([['lea'], null]);
    const { code, err } = await whycan('who-can', ...onDc1, '--after', `${first.snapshot + 1}.2`);
    expect(code).toBe(2);
    expect(err).toContain(`this cursor is of snapshot ${first.snapshot + 1}, and this is snapshot ${first.snapshot}.`);
  });

  it('prints a table', async () => {
    const { out } = await whycan('who-can', ...onDc1, '--csv');
    expect(out.split('\n').map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'id,name,kind,state',
      'break-glass,Break Glass 01,USER,NOW',
      'ingrid,Ingrid Solberg,USER,NOW',
      'lea,Lea Schmidt,USER,NOW',
      '',
    ]);
    expect((await whycan('who-can', ...onDc1, '--excel')).out.startsWith('\uFEFFid,name')).toBe(true);
  });

  it('answers under a what-if', async () => {
    const file = fileOf('join.yaml', '- { addMember: { group: tier0-guardians, member: ana } }\n');
    expect(idsOf(await asked(...onDc1, '--assuming', file))).toEqual(['ana', 'break-glass', 'ingrid', 'lea']);
  });

  it('says for each person what asking for them alone says', async () => {
    const capabilities = [...loadCatalogue().rulebook.capabilities.keys()].filter((_, place) => place % 20 === 0);
    for (const capability of capabilities) {
      const lists = await Promise.all(
        ['allow', 'conditional', 'deny'].map((verdict) => asked(capability, '--verdict', verdict)),
      );
      for (const { people } of lists)
        for (const { id, verdict, sentence } of people.slice(0, 4)) {
          const alone = JSON.parse((await whycan('can', String(id), capability, '--json')).out);
          expect([alone.verdict, alone.sentence], `${id} ${capability}`).toEqual([verdict, sentence]);
        }
    }
  }, 120_000);

  it.each([
    [['mde.device.isolat'], 'Unknown capability "mde.device.isolat".'],
    [['mde.device.isolate', '--in', 'ana'], 'No group of the tenant has the id "ana".'],
    [['mde.device.isolate', '--through', 'nothing'], 'has the id "nothing"'],
    [['mde.device.isolate', '--kind', 'robot'], '--kind: "robot" is not one of user, guest, application.'],
    [['mde.device.isolate', '--first', 'all'], '--first: "all" is not a whole number'],
    [['mde.device.isolate', '--after', 'x'], '--after: "x" is not a cursor.'],
    [['mde.device.isolate', '--verdict', 'deny', '--include-eligible'], 'exclude each other'],
  ])('refuses %j', async (typed, sentence) => {
    const { code, out, err } = await whycan('who-can', ...typed);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });
});
