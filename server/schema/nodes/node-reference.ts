import type { NodeReference } from '../../access/terms/node.ts';
import { builder } from '../builder.ts';
import { NodeKindEnum } from './node-kind.ts';
import { WorkloadCodeEnum } from './workload-code.ts';

/** A node as answers name it, without reading the node itself. */
export const NodeReferenceType = builder.objectRef<NodeReference>('NodeReference').implement({
  description: 'A reference to a node, as named in an answer. Use `node(id:)` to read the node itself.',
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
    id: t.globalID({
      description: 'Opaque id of the node, for `node(id:)`.',
      resolve: (reference) => ({ type: reference.kind, id: reference.id }),
    }),
  }),
});
