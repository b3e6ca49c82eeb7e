import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { fileOf, whycan } from './whycan.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
});
afterAll(() => graph.close());

it('whycan can says how to load a tenant when there is none', async () => {
  const { code, out, err } = await whycan('can', 'ana', 'mde.device.isolate');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('No tenant has been imported yet. Import one with: whycan import <file.tenant.yaml>.');
});

describe('whycan can, asked what cannot be answered', () => {
  beforeAll(async () => {
    expect((await whycan('import', 'seed/contoso.tenant.yaml')).code).toBe(0);
  });

  it.each([
    [
      ['anna', 'mde.device.isolate'],
      'No user or service principal of the tenant has the id "anna". Ask with the id of the person (in most imports the object id), not with a name. Did you mean "ana"?',
    ],
    [
      ['ana', 'mde.device.isolat'],
      'Unknown capability "mde.device.isolat". docs/how-answers-are-computed.md and the GraphQL field `capabilities` list all of them. Did you mean "mde.device.isolate"?',
    ],
    [
      ['ana', 'isolate'],
      'Unknown capability "isolate". docs/how-answers-are-computed.md and the GraphQL field `capabilities` list all of them. Did you mean "mde.device.isolate"?',
    ],
    [
      ['ana', 'Isolate a device'],
      'Unknown capability "Isolate a device". docs/how-answers-are-computed.md and the GraphQL field `capabilities` list all of them. Did you mean "mde.device.isolate"?',
    ],
    [['ana', 'mde.device.isolate', '--on', 'device=nope'], 'on.device: no device has the id "nope"'],
    [['ana', 'mde.device.isolate', '--on', 'device'], '--on expects <key>=<value>, such as device=srv1'],
    [['ana', 'mde.device.isolate', '--on', 'mood=good'], '--on: unknown key "mood"'],
    [
      ['ana', 'mde.device.isolate', '--on', 'device=srv1', '--on', 'device=srv2'],
      '--on: device is given twice; keep one of them',
    ],
    [
      ['ana', 'mde.device.isolate', '--on', 'tables=EmailEvents'],
      'mde.device.isolate does not accept the target tables',
    ],
    [['ana', 'mde.device.isolate', '--assuming', 'nothing.yaml'], 'nothing.yaml: this file does not exist'],
  ])('%j ends with 2 and a sentence', async (typed, sentence) => {
    for (const more of [[], ['--json']]) {
      const { code, out, err } = await whycan('can', ...typed, ...more);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(sentence);
    }
  });

  it('names the line of a change that cannot be', async () => {
    const file = fileOf(
      'changes.yaml',
      '- addMember: { group: incident-leads, member: ana }\n- addMember: { group: nope, member: ana }\n',
    );
    const { code, err } = await whycan('can', 'ana', 'mde.device.isolate', '--assuming', file);
    expect(code).toBe(2);
    expect(err).toMatch(/changes\.yaml:2:\d+ \[1\]\.addMember\.group: /);
  });
});

describe('whycan test, given what cannot be read', () => {
  const bad = 'whycan: expect/1\ntenant: { whycan: tenant/1, tenant: { id: t }, users: [ana] }\nexpect:\n';

  it.each([
    ['a file that is not there', () => 'nothing.expect.yaml', 'this file does not exist'],
    [
      'somebody unknown',
      () => fileOf('a.expect.yaml', `${bad}  - { who: bob, can: mde.device.isolate }\n`),
      ':4:12 expect[0].who: ',
    ],
    [
      'an unknown capability',
      () => fileOf('a.expect.yaml', `${bad}  - { who: ana, can: nope }\n`),
      ':4:22 expect[0].can: ',
    ],
    [
      'a warning that there is not',
      () => fileOf('a.expect.yaml', `${bad}  - { warns: exo-witout-mdo }\n`),
      ':4:14 expect[0].warns: ',
    ],
    [
      'a tenant with problems',
      () => fileOf('a.expect.yaml', 'whycan: expect/1\ntenant: nothing.yaml\nexpect: []\n'),
      'this file does not exist',
    ],
    ['a tenant document', () => 'seed/contoso.tenant.yaml', 'this is a tenant document'],
  ])('%s ends with 2 and its place', async (_, file, sentence) => {
    const { code, out, err } = await whycan('test', file());
    expect([code, out]).toEqual([2, '0 passed, 0 failed.\n']);
    expect(err).toContain(sentence);
  });

  it('still prints one JSON object with what could be answered', async () => {
    const { code, out, err } = await whycan('test', '--json', 'nothing.expect.yaml');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ passed: 0, failed: 0, cases: [] });
    expect(err).toContain('nothing.expect.yaml: this file does not exist');
  });

  it('leaves nothing in the database', async () => {
    const query = {
      name: 'test/scratch',
      text: "MATCH (s:Snapshot) WHERE s.state <> 'complete' RETURN count(s) AS left",
    };
    expect(await graph.read(query, {}, { timeoutMs: 10_000 })).toEqual([{ left: 0 }]);
  });
});
