import { builder } from '../builder.ts';
import { loadNode, loadNodes } from './loaders.ts';
import { WorkloadRef } from './refs.ts';
import { RegimeEnum } from './regime.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

builder.node(WorkloadRef, {
  description: 'A Microsoft Defender workload as this tenant has it.',
  id: { resolve: (node) => node.id, description: 'Opaque id of the workload.' },
  loadMany: (ids, context) => loadNodes('Workload', ids, context),
  fields: (t) => ({
    code: t.field({ type: WorkloadCodeEnum, description: 'Its code.', resolve: ({ row }) => row.code }),
    displayName: t.string({ description: 'Its name.', resolve: ({ row }) => row.name }),
    product: t.field({
      type: WorkloadCodeEnum,
      description: 'The data source it stands for: itself, Endpoint for MDVM, Office 365 for EXO.',
      resolve: ({ row }) => row.product,
    }),
    isAvailable: t.exposeBoolean('isAvailable', { description: 'Whether the tenant has the product.' }),
    regime: t.expose('regime', { type: RegimeEnum, description: 'Which roles decide access to it.' }),
    sources: t.stringList({ description: 'The documents this rests on.', resolve: ({ row }) => [...row.source] }),
  }),
});

builder.queryField('workload', (t) =>
  t.field({
    type: WorkloadRef,
    nullable: true,
    description: 'A workload as this tenant has it; null while nothing is loaded.',
    args: { code: t.arg({ type: WorkloadCodeEnum, required: true, description: 'Code of the workload.' }) },
    resolve: (_, { code }, context) => loadNode('Workload', code, context),
  }),
);
