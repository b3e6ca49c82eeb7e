import type { NodeReference } from '../../access/terms/node.ts';
import { builder } from '../builder.ts';
import { loadNode } from './loaders.ts';
import { NodeKindEnum } from './node-kind.ts';
import { OriginRef } from './origin.ts';
import { originOfReference } from './origin-of.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

/** A node as answers name it, without reading the node itself. */
export const NodeReferenceType = builder.objectRef<NodeReference>('NodeReference').implement({
  description: 'A reference to a node, as named in an answer. `node` reads the node itself.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'Kind of the node.' }),
    key: t.exposeString('id', {
      description: 'Its id in tenant documents, such as `ana`, `SOC` or `mde.device.isolate`; unique within its kind.',
    }),
    name: t.exposeString('name', {
      description: 'Display name; not unique, and it may contain any characters.',
    }),
    product: t.field({
      type: WorkloadCodeEnum,
      nullable: true,
      description: 'For a permission in an answer, the product it applies in. Otherwise null.',
      resolve: (reference) => reference.product ?? null,
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description:
        'The node itself, in the snapshot of the answer; null for what only the answer has, such as the question about a permission.',
      resolve: ({ kind, id }, _, context) => loadNode(kind, id, context),
    }),
    origin: t.field({
      type: OriginRef,
      nullable: true,
      description: 'Where the node comes from, in the snapshot of the answer.',
      resolve: (reference, _, context) => originOfReference(reference, context),
    }),
    id: t.globalID({
      description: 'Opaque id of the node, for `node(id:)`.',
      resolve: (reference) => ({ type: reference.kind, id: reference.id }),
    }),
  }),
});
