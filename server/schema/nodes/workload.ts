import { builder } from '../builder.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { WorkloadRef } from './refs.ts';
import { RegimeEnum } from './regime.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

builder.node(WorkloadRef, {
  description: 'A Microsoft Defender workload and its state in this tenant.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the workload.' },
  loadMany: (ids, context) => loadNodes('Workload', ids, context),
  fields: (t) => ({
    code: t.field({ type: WorkloadCodeEnum, description: 'Code of the workload.', resolve: ({ row }) => row.code }),
    displayName: t.string({ description: 'Name of the workload.', resolve: ({ row }) => row.name }),
    product: t.field({
      type: WorkloadCodeEnum,
      description: 'Its data source: MDE for MDVM, MDO for EXO, otherwise the workload itself.',
      resolve: ({ row }) => row.product,
    }),
    isAvailable: t.exposeBoolean('isAvailable', {
      description: 'Whether the tenant has the product (In this tenant / Not in this tenant).',
    }),
    regime: t.expose('regime', { type: RegimeEnum, description: 'Unified RBAC status: which roles apply.' }),
    isStatusKnown: t.exposeBoolean('isStatusKnown', {
      description:
        'False if the imported data does not state whether Unified RBAC is active; `regime` is then a guess.',
    }),
    sources: t.stringList({
      description: 'Ids of the documents it is based on.',
      resolve: ({ row }) => [...row.source],
    }),
  }),
});

builder.queryField('workload', (t) =>
  t.field({
    type: WorkloadRef,
    nullable: true,
    description: 'A workload and its state in this tenant; null if no tenant has been imported yet.',
    args: { code: t.arg({ type: WorkloadCodeEnum, required: true, description: 'Code of the workload.' }) },
    resolve: (_, { code }, context) => loadNode('Workload', code, context),
  }),
);
