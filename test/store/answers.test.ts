import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workload } from '../../server/access/terms/vocabulary.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { InvalidQuestion, UnknownCapability, UnknownPerson } from '../../server/store/problems.ts';
import type { SnapshotView } from '../../server/store/snapshot-view.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { type CountingGraph, counting } from './counting-graph.ts';

const catalogue = loadCatalogue();
const contoso = contosoFacts(catalogue);
const isolate = 'mde.device.isolate';
const needsCommand = 'mde.lr.command';
let graph: Graph;
let counted: CountingGraph;
let store: Store;
const opened: Store[] = [];
beforeAll(async () => {
  graph = await connect(testDatabase().address);
  await emptyDatabase(graph);
  counted = counting(graph);
  store = await openStore({ graph: counted.graph, catalogue, snapshotsKept: 3 });
  await store.importTenant(contoso);
});
afterAll(async () => {
  for (const one of [store, ...opened]) await one.close();
  await graph.close();
});

/** A store that remembers nobody of what others asked. */
async function openAfresh(): Promise<SnapshotView> {
  const own = await openStore({ graph: counted.graph, catalogue, snapshotsKept: 3 });
  opened.push(own);
  return open(own);
}

async function open(from = store): Promise<SnapshotView> {
  const reading = await from.open();
  if (!reading) throw new Error('Nothing is loaded.');
  counted.taken();
  return reading;
}

test('the sample answers what its comments promise', async () => {
  const reading = await open();
  const ask = async (device: string, assuming?: unknown) =>
    (await reading.decide({ who: 'ana', capability: isolate, on: { device }, assuming })).verdict;
  expect(await ask('srv1')).toBe('allow');
  expect(await ask('dc1')).toBe('deny');
  expect(await ask('srv1', [{ removeMember: { group: 'emea-server-team', member: 'ana' } }])).toBe('deny');
});

describe('what an answer costs the database', () => {
  test('one read for the person', async () => {
    await (await openAfresh()).decide({ who: 'ana', capability: isolate });
    expect(counted.taken()).toEqual(['person/with-devices']);
  });

  test('one more for a device', async () => {
    await (await openAfresh()).decide({ who: 'ana', capability: isolate, on: { device: 'srv1' } });
    expect(counted.taken()).toEqual(['person/with-devices']);
  });

  test('no more for what is assumed about the same person', async () => {
    const assuming = [
      { addMember: { group: 'tier3', member: 'ana' } },
      { setRank: { deviceGroup: 'servers', rank: 1 } },
    ];
    await (await openAfresh()).decide({ who: 'ana', capability: isolate, on: { device: 'srv1' }, assuming });
    expect(counted.taken()).toEqual(['person/with-devices']);
  });

  test('none for somebody who was asked about before, in another document', async () => {
    const own = await openStore({ graph: counted.graph, catalogue, snapshotsKept: 3 });
    opened.push(own);
    await (await open(own)).decide({ who: 'ana', capability: isolate, on: { device: 'srv1' } });
    await (await open(own)).decide({ who: 'ana', capability: isolate, on: { device: 'srv1' } });
    expect(counted.taken()).toEqual([]);
  });

  test('ten questions of one document are two reads', async () => {
    const reading = await openAfresh();
    const people = ['ana', 'omar', 'mia', 'kai', 'dee'];
    await Promise.all(
      people.flatMap((who) => [
        reading.decide({ who, capability: isolate, on: { device: 'srv1' } }),
        reading.decide({ who, capability: isolate, on: { device: 'dc1' } }),
      ]),
    );
    expect(counted.taken()).toEqual(['person/with-devices']);
  });

  test('all capabilities of a person are one read', async () => {
    const reading = await openAfresh();
    const ana = await reading.person('ana');
    const answers = ana ? await reading.capabilitiesOf(ana) : [];
    expect(counted.taken()).toEqual(['person/with-devices']);
    const all = [...catalogue.rulebook.capabilities.keys()];
    expect(all).toContain(needsCommand);
    expect(answers.map(({ capability }) => capability.id)).toEqual(all.filter((id) => id !== needsCommand));
  });
});

describe('the capabilities of a person', () => {
  test('leave out what cannot be asked without a command, on a workload too', async () => {
    const reading = await open();
    const ana = await reading.person('ana');
    if (!ana) throw new Error('Ana is gone.');
    const idsOn = async (workload: Workload) =>
      (await reading.capabilitiesOf(ana, workload)).map(({ capability }) => capability.id);
    expect(await idsOn('MDE')).toContain('mde.lr.basicCommand');
    expect(await idsOn('MDE')).not.toContain(needsCommand);
    expect(await idsOn('MDVM')).toEqual(await idsOn('MDE'));
    expect(await idsOn('XSPM')).toEqual([
      'irm.alerts.view',
      'urbac.roles.view',
      'urbac.roles.edit',
      'urbac.roles.export',
      'xspm.view',
      'xspm.manage',
      'xspm.initiativeTarget.set',
    ]);
  });

  test('are answered as each is asked by itself', async () => {
    const reading = await open();
    const people = await reading.people(['ana', 'dee', 'ivan']);
    const different = new Set<string>();
    for (const person of people.values()) {
      for (const { capability, decision } of await reading.capabilitiesOf(person, 'MDI')) {
        const ask = (on: object) => reading.decide({ who: person.id, capability: capability.id, on });
        const { verdict, target } = await ask(capability.takes.includes('workload') ? { workload: 'MDI' } : {});
        expect({ verdict: decision.verdict, target: decision.target }, capability.id).toEqual({ verdict, target });
        if ((await ask({})).verdict !== verdict) different.add(capability.id);
      }
    }
    expect(different).toContain('alerts.manage');
  });
});

describe('a question that cannot be answered says why', () => {
  test('somebody unknown, with whoever was probably meant', async () => {
    const work = (await open()).decide({ who: 'Ana Torres', capability: isolate });
    await expect(work).rejects.toThrow(UnknownPerson);
    await expect(work).rejects.toMatchObject({ code: 'UNKNOWN_PERSON', suggestion: 'ana' });
    const nobody = (await open()).decide({ who: 'zzz qqq', capability: isolate });
    await expect(nobody).rejects.toMatchObject({ suggestion: undefined });
  });

  test('a group is not somebody', async () => {
    await expect((await open()).decide({ who: 'tier2', capability: isolate })).rejects.toThrow(UnknownPerson);
  });

  test('an unknown capability, with the one that was probably meant', async () => {
    const work = (await open()).decide({ who: 'ana', capability: 'mde.device.isolat' });
    await expect(work).rejects.toThrow(UnknownCapability);
    await expect(work).rejects.toMatchObject({ suggestion: isolate });
  });

  test.each([
    [{ device: 'no such device' }, /on\.device/],
    [{ deviceGroup: 'no such group' }, /on\.deviceGroup/],
    [{ device: 'srv1', deviceGroup: 'servers' }, /deviceGroup/],
    [{ planet: 'mars' }, /planet/],
    ['srv1', /on/],
  ])('the target %j', async (on, message) => {
    const work = (await open()).decide({ who: 'ana', capability: isolate, on });
    await expect(work).rejects.toThrow(InvalidQuestion);
    await expect(work).rejects.toThrow(message);
  });

  test.each([
    [[{ addMember: { group: 'no such group', member: 'ana' } }], /assuming\[0\]/],
    [[{ activate: 'MDE' }, { fly: 'high' }], /assuming\[1\]/],
    ['anything', /assuming/],
  ])('the assumption %j', async (assuming, message) => {
    const work = (await open()).decide({ who: 'ana', capability: isolate, assuming });
    await expect(work).rejects.toThrow(InvalidQuestion);
    await expect(work).rejects.toThrow(message);
  });
});
