import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { documentLimits, explainCost } from './limits.ts';
import { relayOptions } from './relay-options.ts';
import { snapshotArgument } from './snapshot-argument.ts';

export interface SchemaTypes {
  Context: Context;
  Scalars: {
    DateTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
  Connection: { totalCount: number | (() => number | Promise<number>) };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, ComplexityPlugin, snapshotArgument, RelayPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
  complexity: { limit: documentLimits, complexityError: explainCost },
  relay: relayOptions,
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many rows the list has on all of its pages. Exact.',
    resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : totalCount),
  }),
);

builder.queryType({
  description:
    'Everything that can be read. An answer always names the snapshot it was computed from; nothing here changes the tenant or the database.',
});

builder.mutationType({
  description:
    'What people say of warnings. Nothing here changes the tenant. Only the page of this server may ask for it, on the machine of the server: the request needs the Origin header of the page.',
});
