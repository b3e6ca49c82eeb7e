import { GraphQLError } from 'graphql';
import type { NodeReference } from '../access/terms/node.ts';
import { nodeKinds } from '../access/terms/vocabulary.ts';
import { EdgeKindEnum } from './answers/edge-kind.ts';
import { builder } from './builder.ts';
import { loadNode } from './nodes/loaders.ts';
import { OriginRef } from './nodes/origin.ts';
import { originOfFact, originOfReference } from './nodes/origin-of.ts';

builder.queryField('nodeOrigin', (t) =>
  t.field({
    type: OriginRef,
    nullable: true,
    description: 'Where a node comes from; null if the snapshot has no such node.',
    args: { id: t.arg.globalID({ required: true, description: 'Opaque id of the node.' }) },
    resolve: async (_, { id }, context) => {
      const node = referenceTo(id);
      return (await loadNode(node.kind, node.id, context)) ? originOfReference(node, context) : null;
    },
  }),
);

builder.queryField('linkOrigin', (t) =>
  t.field({
    type: OriginRef,
    nullable: true,
    description:
      'Where a link between two nodes comes from, as it stands in an answer or a neighbourhood; null if no tenant has been imported yet.',
    args: {
      kind: t.arg({ type: EdgeKindEnum, required: true, description: 'Kind of the link.' }),
      from: t.arg.globalID({ required: true, description: 'Opaque id of the node where it starts.' }),
      to: t.arg.globalID({ required: true, description: 'Opaque id of the node where it ends.' }),
    },
    resolve: (_, { kind, from, to }, context) =>
      originOfFact({ kind, from: referenceTo(from), to: referenceTo(to) }, context),
  }),
);

function referenceTo({ typename, id }: { readonly typename: string; readonly id: string }): NodeReference {
  const kind = nodeKinds.find((one) => one === typename);
  if (kind === undefined)
    throw new GraphQLError(`${typename} is not a kind of node.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return { kind, id, name: id };
}
