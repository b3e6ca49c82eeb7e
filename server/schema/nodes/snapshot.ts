import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { CountType, countsIn } from './count.ts';
import { ImportReportType, importReportOf, reportDescription } from './import-report.ts';
import { SourceCompletenessType } from './source-completeness.ts';

type SnapshotRecord = SnapshotView['record'];

const SnapshotType = builder.objectRef<SnapshotRecord>('Snapshot').implement({
  description: 'One import of the tenant. A snapshot never changes; every import creates a new one.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of the import; later imports have higher numbers.' }),
    isCurrent: t.boolean({
      description: 'True for the snapshot that answers are computed from by default.',
      resolve: async ({ number }, _, context) => (await context.view())?.number === number,
    }),
    tenantKey: t.string({ description: 'Id of the tenant.', resolve: ({ tenant }) => tenant.id }),
    displayName: t.string({ description: 'Name of the tenant.', resolve: ({ tenant }) => tenant.displayName }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Date of the data; null if the tenant document does not state it.',
      resolve: ({ asOf }) => asOf ?? null,
    }),
    label: t.string({
      nullable: true,
      description: 'What people call it; null if nobody labelled it.',
      resolve: ({ label }) => label ?? null,
    }),
    isKept: t.exposeBoolean('kept', {
      description: 'Whether somebody asked to keep it: it is never deleted by itself.',
    }),
    counts: t.field({
      type: [CountType],
      description: 'Number of nodes of each kind.',
      resolve: ({ counts }) => countsIn(counts),
    }),
    sources: t.field({
      type: [SourceCompletenessType],
      description: 'Import coverage. A kind of data that is not listed is complete.',
      resolve: ({ coverage }) => [...coverage],
    }),
    importReport: t.field({
      type: ImportReportType,
      nullable: true,
      description: reportDescription,
      resolve: ({ number }, _, context) => importReportOf(number, context),
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was imported.' }),
    catalogueHash: t.exposeString('catalogueHash', {
      description: "Hash of the catalogue (Microsoft's tables) that the import used.",
    }),
  }),
});

builder.queryField('snapshots', (t) =>
  t.field({
    type: [SnapshotType],
    description: 'Snapshots that can still be read, newest first.',
    resolve: (_, __, context) => context.store.snapshots(context.signal),
  }),
);

builder.queryField('snapshot', (t) =>
  t.field({
    type: SnapshotType,
    nullable: true,
    description: 'A snapshot by its number; null if there is none, or if it is no longer kept.',
    args: { number: t.arg.int({ required: true, description: 'Number of the import.' }) },
    resolve: async (_, { number }, { store, signal }) =>
      (await store.snapshots(signal)).find((snapshot) => snapshot.number === number) ?? null,
  }),
);

builder.queryField('currentSnapshot', (t) =>
  t.int({
    nullable: true,
    description: 'Number of the snapshot that is read where none is named; null if no tenant has been imported yet.',
    resolve: async (_, __, context) => (await context.view())?.number ?? null,
  }),
);
