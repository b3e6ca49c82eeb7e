import type { NodeReference } from '../../access/terms/node.ts';
import { builder } from '../builder.ts';
import { NodeKindEnum } from './node-kind.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

/** A node as answers name it, without reading the node itself. */
export const NodeReferenceType = builder.objectRef<NodeReference>('NodeReference').implement({
  description:
    'A node that an answer names. Everything here is known without another read; `node(id:)` opens the node itself.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'What the node is.' }),
    key: t.exposeString('id', {
      description:
        'The id that tenant documents use, such as `ana`, `SOC` or `mde.device.isolate`; unique within its kind.',
    }),
    name: t.exposeString('name', {
      description: 'Display name; it may equal that of another node and may hold any characters.',
    }),
    product: t.field({
      type: WorkloadCodeEnum,
      nullable: true,
      description: 'For a permission in an answer: the product that it is held on. Null for everything else.',
      resolve: (reference) => reference.product ?? null,
    }),
    id: t.globalID({
      description: 'Opaque id of the node, for `node(id:)`.',
      resolve: (reference) => ({ type: reference.kind, id: reference.id }),
    }),
  }),
});
