import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { refuseMore } from '../page-size.ts';
import { CountType, countsIn } from './count.ts';
import { ImportReportType, importReportOf, reportDescription } from './import-report.ts';
import { modelNodes } from './model-nodes.ts';
import type { WorkloadNode } from './node-shapes.ts';
import { WorkloadRef } from './refs.ts';
import { RegimeEnum } from './regime.ts';
import { SourceCompletenessType } from './source-completeness.ts';
import { LiveResponseType, ProductPlanType, plansIn } from './tenant-settings.ts';
import { WarningType } from './warning.ts';

/** As many as a snapshot keeps. */
const mostWarnings = 500;

const WorkloadStateType = builder.objectRef<WorkloadNode>('WorkloadState').implement({
  description: 'A workload and its state in this tenant.',
  fields: (t) => ({
    workload: t.field({ type: WorkloadRef, description: 'The workload.', resolve: (node) => node }),
    isAvailable: t.exposeBoolean('isAvailable', {
      description: 'Whether the tenant has the product (In this tenant / Not in this tenant).',
    }),
    regime: t.expose('regime', { type: RegimeEnum, description: 'Unified RBAC status: which roles apply.' }),
  }),
});

const TenantType = builder.objectRef<SnapshotView>('Tenant').implement({
  description: 'The tenant in one snapshot.',
  fields: (t) => ({
    key: t.string({ description: 'Id of the tenant.', resolve: ({ model }) => model.facts.tenant.id }),
    displayName: t.string({
      description: 'Name of the tenant.',
      resolve: ({ model }) => model.facts.tenant.displayName,
    }),
    snapshot: t.exposeInt('number', { description: 'Number of the snapshot that this request reads.' }),
    asOf: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Date of the data; null if the tenant document does not state it.',
      resolve: ({ model }) => model.facts.asOf ?? null,
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When the snapshot was imported.' }),
    catalogueHash: t.exposeString('catalogueHash', {
      description: "Hash of the catalogue (Microsoft's tables) that the import used.",
    }),
    liveResponse: t.field({
      type: LiveResponseType,
      description: 'Live response settings (advanced features of Defender for Endpoint), if known.',
      resolve: ({ model }) => model.facts.liveResponse ?? {},
    }),
    plans: t.field({
      type: [ProductPlanType],
      description: 'Plans of products, if known.',
      resolve: ({ model }) => plansIn(model.facts.plans),
    }),
    workloads: t.field({
      type: [WorkloadStateType],
      description: 'All Microsoft Defender workloads with their Unified RBAC status.',
      resolve: ({ model }) => [...modelNodes(model).Workload.values()],
    }),
    warnings: t.field({
      type: [WarningType],
      description: `Configuration warnings. The first ${mostWarnings} are kept with a snapshot; \`warningCount\` is their total number.`,
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: mostWarnings,
          description: `Maximum number of warnings to list, up to ${mostWarnings}; more is an error with the code PAGE_TOO_LARGE.`,
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(Math.max(first, 1), mostWarnings) }),
      resolve: ({ warnings }, { first }) => {
        refuseMore(first, mostWarnings);
        return warnings.slice(0, Math.max(first, 0));
      },
    }),
    warningCount: t.int({
      description: 'Total number of configuration warnings, including those that were not kept.',
      resolve: ({ record }) => record.warningCount,
    }),
    counts: t.field({
      type: [CountType],
      description: 'Number of nodes of each kind.',
      resolve: ({ counts }) => countsIn(counts),
    }),
    importReport: t.field({
      type: ImportReportType,
      nullable: true,
      description: reportDescription,
      resolve: ({ number }, _, context) => importReportOf(number, context),
    }),
    sources: t.field({
      type: [SourceCompletenessType],
      description: 'Import coverage, as stated in the tenant document. A kind of data that is not listed is complete.',
      resolve: ({ coverage }) => [...coverage],
    }),
  }),
});

builder.queryField('tenant', (t) =>
  t.field({
    type: TenantType,
    nullable: true,
    description: 'The tenant; null if none has been imported yet.',
    resolve: async (_, __, context) => (await context.view()) ?? null,
  }),
);
