import type { Reading } from '../../store/reading.ts';
import { builder } from '../builder.ts';

type SnapshotRecord = Reading['record'];

const SnapshotType = builder.objectRef<SnapshotRecord>('Snapshot').implement({
  description: 'One import of the tenant. A snapshot never changes; a new import makes a new one.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number; a later import has a higher one.' }),
    isCurrent: t.boolean({
      description: 'True for the one that answers are computed from.',
      resolve: async ({ number }, _, context) => (await context.reading())?.number === number,
    }),
    tenantKey: t.string({ description: 'Id of the tenant.', resolve: ({ tenant }) => tenant.id }),
    displayName: t.string({ description: 'Name of the tenant.', resolve: ({ tenant }) => tenant.displayName }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the facts were true; null when the source does not say.',
      resolve: ({ asOf }) => asOf ?? null,
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was imported.' }),
    catalogueHash: t.exposeString('catalogueHash', {
      description: "Hash of the catalogue of Microsoft's tables that the import used.",
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
