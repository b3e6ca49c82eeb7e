import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StructuralFacts, TenantFacts } from '../../server/access/terms/facts.ts';
import { backUpAll } from '../../server/backup/back-up-all.ts';
import { openBackup } from '../../server/backup/read-backup.ts';
import { restoreSnapshots } from '../../server/backup/restore-snapshots.ts';
import { loadCatalogue } from '../../server/catalogue/load.ts';
import { connect, type Graph } from '../../server/graph/driver.ts';
import { readStructure } from '../../server/graph/read/structure.ts';
import { type ImportReport, reportAlone } from '../../server/origins/report/import-report.ts';
import { openStore, type Store } from '../../server/store/open-store.ts';
import { scenarios } from '../access/random-tenant.ts';
import { ordered, structureOf } from '../graph/any-tenant.ts';
import { emptyDatabase, testDatabase } from '../graph/database.ts';
import { contosoFacts } from '../graph/small-tenant.ts';
import { readDevices, readPeople } from '../graph/stored.ts';

const catalogue = loadCatalogue();
const folder = mkdtempSync(join(tmpdir(), 'whycan-backup-'));
let graph: Graph;
beforeAll(async () => {
  graph = await connect(testDatabase().address);
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

async function inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ graph, catalogue, snapshotsKept: 5 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Everything that a store says, in one order. */
async function everythingIn(store: Store) {
  const snapshots = await store.snapshots();
  const told = snapshots.map(async (snapshot) => {
    // Where the nodes are is a matter of the store; every restored snapshot is whole.
    const { series: _, ...record } = snapshot;
    const view = await store.open({ at: record.number });
    if (!view) throw new Error('The snapshot is gone.');
    const ids = [];
    const whole = view.wholeTenant();
    for await (const { id } of whole.people) ids.push(id);
    const devices = [];
    for await (const device of whole.devices) devices.push(device.id);
    const people = await readPeople(graph, record.number, ids);
    const known = await readDevices(graph, record.number, devices);
    view.release();
    return {
      record,
      structure: structureOf(withoutEmptyPlans(await readStructure(graph, snapshot))),
      people: ordered([...people.values()]),
      devices: ordered([...known.values()]),
    };
  });
  const reports = await store.importReports(snapshots.map(({ number }) => number));
  const accepted = await store.acceptedWarnings(snapshots.map(({ tenant }) => tenant.id));
  return { current: store.current(), snapshots: await Promise.all(told), reports, accepted };
}

/** As readers tell of people: what nobody states of them is remembered only where users are not known completely. */
function asRead(facts: TenantFacts): TenantFacts {
  if (facts.coverage.some(({ kind, state }) => kind === 'users' && state !== 'complete')) return facts;
  return { ...facts, people: facts.people.map(({ unstated: _, ...person }) => person) };
}

/** Plans of no product say nothing. */
function withoutEmptyPlans({ plans = {}, ...facts }: StructuralFacts): StructuralFacts {
  return Object.keys(plans).length === 0 ? facts : { ...facts, plans };
}

/** With a name that shows something else than it is. */
function reportOf(facts: TenantFacts): ImportReport {
  const alone = reportAlone({ path: 'users \u202e<b>.csv', form: 'file' }, 'csv', facts);
  return {
    ...alone,
    files: [{ path: 'users \u202e<b>.csv', format: 'csv', records: 5, used: 2, skipped: 1, merged: 2 }],
    counts: { ...alone.counts, unknownPrincipals: 2 },
    conflicts: [
      { kind: 'workload', id: 'MDE', field: 'active', kept: 'on', from: 'a.csv', other: 'off', otherFrom: 'b.csv' },
    ],
    problems: [{ file: 'b.csv', line: 7, message: 'no id', skipped: true }],
    next: ['Add the rest.'],
  };
}

test('what is restored is what was backed up: every snapshot, its number, time, warnings and counts', async () => {
  const tenants = fc.sample(scenarios(catalogue.rulebook), { seed: 20, numRuns: 3 }).map(({ facts }) => asRead(facts));
  await emptyDatabase(graph);
  const file = join(folder, 'all.zip');
  const before = await inStore(async (store) => {
    const nodes = [{ kind: 'User', id: 'ana', name: 'Ana\u202e <b>' }] as const;
    const warnings = [{ id: 'odd', sentence: 'Something is odd.', source: ['R-01'], nodes }];
    await store.importTenant(contosoFacts(catalogue), { warnings, report: reportOf(contosoFacts(catalogue)) });
    const view = await store.open();
    const [warning] = view ? (await store.warningsOf(view)).warnings : [];
    if (!view || !warning) throw new Error('The warning is gone.');
    await store.acceptWarning(view, warning.key, { reason: 'fine \u202e <b>', until: '2999-01-31' });
    view.release();
    for (const facts of tenants) await store.importTenant(facts);
    await store.mark(2, { label: 'Before \u202e the change' });
    await store.mark(3, { kept: true });
    expect(await backUpAll(store, file)).toEqual([1, 2, 3, 4]);
    return everythingIn(store);
  });
  expect(readdirSync(folder)).toEqual(['all.zip']);

  await emptyDatabase(graph);
  const backup = await openBackup(file, join(folder, 'unpacked'), catalogue);
  const after = await inStore(async (store) => {
    await restoreSnapshots(backup, store, () => undefined);
    return everythingIn(store);
  });
  expect(after).toEqual(before);
  expect(after.reports.get(1)).toMatchObject({
    files: [{ path: 'users \u202e<b>.csv', records: 5 }],
    conflicts: [{ kept: 'on', from: 'a.csv', other: 'off', otherFrom: 'b.csv' }],
    conflictCount: 1,
    problems: [{ file: 'b.csv', line: 7, message: 'no id' }],
    problemCount: 1,
    next: ['Add the rest.'],
    unknownPrincipals: 2,
  });
  expect([...after.reports.keys()]).toEqual([1]);
  const [accepted, ...others] = [...after.accepted.values()].flat();
  expect([accepted?.sentence, accepted?.reason, accepted?.until]).toEqual([
    'Something is odd.',
    'fine \u202e <b>',
    '2999-01-31',
  ]);
  expect(others).toEqual([]);

  const next = await inStore((store) => store.importTenant(contosoFacts(catalogue)));
  expect(next).toBe(5);
});

test('the current snapshot is current again although it is not the last one', async () => {
  const backup = await openBackup(join(folder, 'all.zip'), join(folder, 'again'), catalogue);
  await emptyDatabase(graph);
  const current = await inStore(async (store) => {
    await restoreSnapshots({ ...backup, manifest: { ...backup.manifest, current: 2 } }, store, () => undefined);
    return store.current();
  });
  expect(current).toBe(2);
  expect(await inStore(async (store) => store.current())).toBe(2);
});

test('a backup of a whycan that kept no reports is restored without them', async () => {
  const backup = await openBackup(join(folder, 'all.zip'), join(folder, 'without'), catalogue);
  await emptyDatabase(graph);
  const snapshots = backup.manifest.snapshots.map(({ importReport: _, ...entry }) => entry);
  const reports = await inStore(async (store) => {
    await restoreSnapshots({ ...backup, manifest: { ...backup.manifest, snapshots } }, store, () => undefined);
    return store.importReports([1, 2]);
  });
  expect(reports.size).toBe(0);
});
