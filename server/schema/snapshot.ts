import { builder } from './builder.ts';

export interface SnapshotShape {
  readonly number: number;
  readonly isCurrent: boolean;
  readonly tenant: { readonly id: string; readonly displayName: string };
  readonly asOf?: string;
  readonly importedAt: string;
  readonly catalogueHash: string;
}

export const SnapshotType = builder.objectRef<SnapshotShape>('Snapshot').implement({
  description: 'One import of the tenant. A snapshot never changes; a new import makes a new one.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number; a later import has a higher one.' }),
    isCurrent: t.exposeBoolean('isCurrent', { description: 'True for the one that answers are computed from.' }),
    tenantKey: t.string({ description: 'Id of the tenant.', resolve: ({ tenant }) => tenant.id }),
    displayName: t.string({ description: 'Name of the tenant.', resolve: ({ tenant }) => tenant.displayName }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the facts were true; null when the source does not say.',
      resolve: ({ asOf }) => asOf ?? null,
    }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When it was imported.',
      resolve: ({ importedAt }) => importedAt,
    }),
    catalogueHash: t.exposeString('catalogueHash', {
      description: "Hash of the catalogue of Microsoft's tables that the import used.",
    }),
  }),
});
