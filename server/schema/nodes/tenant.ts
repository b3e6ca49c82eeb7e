import type { Reading } from '../../store/reading.ts';
import { builder } from '../builder.ts';
import { modelNodes } from './model-nodes.ts';
import { NodeKindEnum } from './node-kind.ts';
import type { WorkloadNode } from './node-shapes.ts';
import { WorkloadRef } from './refs.ts';
import { RegimeEnum } from './regime.ts';
import { SourceCompletenessType } from './source-completeness.ts';
import { LiveResponseType, ProductPlanType, plansIn } from './tenant-settings.ts';
import { WarningType } from './warning.ts';

type CountedKind = keyof Reading['counts'];

/** As many as a snapshot keeps. */
const mostWarnings = 500;

const CountType = builder.objectRef<{ readonly kind: CountedKind; readonly count: number }>('Count').implement({
  description: 'How many nodes of one kind the tenant has.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many; exact.' }),
  }),
});

const WorkloadStateType = builder.objectRef<WorkloadNode>('WorkloadState').implement({
  description: 'A workload with how this tenant has it.',
  fields: (t) => ({
    workload: t.field({ type: WorkloadRef, description: 'The workload.', resolve: (node) => node }),
    isAvailable: t.exposeBoolean('isAvailable', { description: 'Whether the tenant has the product.' }),
    regime: t.expose('regime', { type: RegimeEnum, description: 'Which roles decide access to it.' }),
  }),
});

const TenantType = builder.objectRef<Reading>('Tenant').implement({
  description: 'The tenant as the current snapshot has it.',
  fields: (t) => ({
    key: t.string({ description: 'Id of the tenant.', resolve: ({ model }) => model.facts.tenant.id }),
    displayName: t.string({
      description: 'Name of the tenant.',
      resolve: ({ model }) => model.facts.tenant.displayName,
    }),
    snapshot: t.exposeInt('number', { description: 'Number of the snapshot that this document reads.' }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the facts were true; null when the source does not say.',
      resolve: ({ model }) => model.facts.asOf ?? null,
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When the snapshot was imported.' }),
    catalogueHash: t.exposeString('catalogueHash', {
      description: "Hash of the catalogue of Microsoft's tables that the import used.",
    }),
    liveResponse: t.field({
      type: LiveResponseType,
      description: 'The switches of live response in the advanced features of Endpoint, as far as they are known.',
      resolve: ({ model }) => model.facts.liveResponse ?? {},
    }),
    plans: t.field({
      type: [ProductPlanType],
      description: 'Plans of products, as far as they are known.',
      resolve: ({ model }) => plansIn(model.facts.plans),
    }),
    workloads: t.field({
      type: [WorkloadStateType],
      description:
        'Every Microsoft Defender workload, with whether the tenant has it and which roles decide access to it.',
      resolve: ({ model }) => [...modelNodes(model).Workload.values()],
    }),
    warnings: t.field({
      type: [WarningType],
      description: `What is odd about the tenant and its set-up. The first ${mostWarnings} are kept with a snapshot; \`warningCount\` tells how many there are.`,
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: mostWarnings,
          description: `How many to list at most, up to ${mostWarnings}.`,
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(Math.max(first, 1), mostWarnings) }),
      resolve: ({ warnings }, { first }) => warnings.slice(0, Math.min(Math.max(first, 0), mostWarnings)),
    }),
    warningCount: t.int({
      description: 'How many warnings there are, those that were not kept included.',
      resolve: ({ record }) => record.warningCount,
    }),
    counts: t.field({
      type: [CountType],
      description: 'How many nodes there are of each kind.',
      resolve: ({ counts }) =>
        (Object.entries(counts) as [CountedKind, number][]).map(([kind, count]) => ({ kind, count })),
    }),
    sources: t.field({
      type: [SourceCompletenessType],
      description: 'Kinds of facts that the import says something about; one that is not listed is complete.',
      resolve: ({ sources }) => [...sources],
    }),
  }),
});

builder.queryField('tenant', (t) =>
  t.field({
    type: TenantType,
    nullable: true,
    description: 'The tenant; null when nothing is loaded yet.',
    resolve: async (_, __, context) => (await context.reading()) ?? null,
  }),
);
