import type { PictureGate } from '../../access/tell/picture/gates.ts';
import type { PictureState } from '../../access/tell/picture/states.ts';
import type { PictureColumn } from '../../access/tell/picture/words.ts';
import type { Picture, PictureEdge, PictureNode } from '../../access/tell/picture.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';
import { NodeKindEnum } from '../nodes/node-kind.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { OriginRef } from '../nodes/origin.ts';
import { originOfFact } from '../nodes/origin-of.ts';
import { EdgeKindEnum } from './edge-kind.ts';
import { TruncationType } from './truncation.ts';
import { VerdictEnum } from './verdict.ts';

const PictureColumnEnum = describedEnum<PictureColumn>('PictureColumn', 'Column of a node, from left to right.', {
  person: 'The person.',
  groups: 'Groups.',
  roles: 'Roles, assignments and device groups.',
  permissions: 'Permissions and devices.',
  gates: 'Gates.',
  capability: 'The capability.',
});

const PictureStateEnum = describedEnum<PictureState>(
  'PictureState',
  'Whether something in the picture exists in the tenant.',
  {
    present: 'It exists and is part of a route.',
    missing: 'It does not exist but would be needed.',
    unreached: 'It exists, but nothing that the person has leads to it.',
  },
);

const GateOperatorEnum = describedEnum<PictureGate['operator']>(
  'GateOperator',
  'How a gate combines what leads into it.',
  {
    and: 'All of them are needed.',
    or: 'Any one of them is enough.',
    disputed: 'Microsoft documents contradict each other on whether it is enough.',
  },
);

export const PictureNodeType = builder.objectRef<PictureNode>('PictureNode').implement({
  description: 'A node of the picture.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key, unique in the picture; edges and routes refer to it.' }),
    kind: t.field({ type: NodeKindEnum, description: 'What the node is.', resolve: ({ reference }) => reference.kind }),
    name: t.string({ description: 'Display name.', resolve: ({ reference }) => reference.name }),
    detail: t.exposeString('detail', { description: 'A second line, such as the kind of role; may be empty.' }),
    column: t.expose('column', { type: PictureColumnEnum, description: 'The column it belongs to.' }),
    state: t.expose('state', { type: PictureStateEnum, description: 'Whether it exists and is reached.' }),
    isEssential: t.exposeBoolean('isEssential', {
      description: 'True for a single point of failure: removing it alone would change the verdict.',
    }),
    reference: t.expose('reference', { type: NodeReferenceType, description: 'The node it represents.' }),
  }),
});

export const PictureEdgeType = builder.objectRef<PictureEdge>('PictureEdge').implement({
  description: 'An edge of the picture, between nodes or gates.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key, unique in the picture; routes refer to it.' }),
    kind: t.field({
      type: EdgeKindEnum,
      nullable: true,
      description: 'Kind of the edge; null for an edge into or out of a gate.',
      resolve: ({ kind }) => kind ?? null,
    }),
    label: t.exposeString('label', { description: 'Label to show beside it; may be empty.' }),
    source: t.exposeString('source', { description: 'Key of the node or gate where it starts.' }),
    target: t.exposeString('target', { description: 'Key of the node or gate where it ends.' }),
    state: t.expose('state', { type: PictureStateEnum, description: 'Whether it exists and is reached.' }),
    origin: t.field({
      type: OriginRef,
      nullable: true,
      description: 'Where the fact comes from; null for an edge into or out of a gate, and for one that is missing.',
      resolve: ({ fact, state }, _, context) =>
        fact === undefined || state === 'missing' ? null : originOfFact(fact, context),
    }),
  }),
});

const PictureGateType = builder.objectRef<PictureGate>('PictureGate').implement({
  description: 'A gate of the picture, where several requirements are combined.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key, unique in the picture; edges refer to it.' }),
    operator: t.expose('operator', { type: GateOperatorEnum, description: 'How it combines what leads into it.' }),
    label: t.exposeString('label', { description: 'Label to show in it.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'Its verdict.' }),
  }),
});

export const PictureType = builder.objectRef<Picture>('Picture').implement({
  description:
    'The proof as a drawing: nodes in columns, edges, and gates that combine requirements. Both ends of every edge are included.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: [PictureNodeType], description: 'The nodes.' }),
    edges: t.expose('edges', { type: [PictureEdgeType], description: 'The edges.' }),
    gates: t.expose('gates', { type: [PictureGateType], description: 'The gates.' }),
    truncated: t.field({
      type: TruncationType,
      nullable: true,
      description: 'What was left out; null if the picture is complete.',
      resolve: ({ truncated }) => truncated ?? null,
    }),
  }),
});
