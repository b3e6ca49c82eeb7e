import type { PictureGate } from '../../access/tell/picture/gates.ts';
import type { PictureState } from '../../access/tell/picture/states.ts';
import type { PictureColumn } from '../../access/tell/picture/words.ts';
import type { Picture, PictureEdge, PictureNode } from '../../access/tell/picture.ts';
import { builder } from '../builder.ts';
import { describedEnum } from '../described-enum.ts';
import { NodeKindEnum } from '../nodes/node-kind.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { EdgeKindEnum } from './edge-kind.ts';
import { TruncationType } from './truncation.ts';
import { VerdictEnum } from './verdict.ts';

const PictureColumnEnum = describedEnum<PictureColumn>('PictureColumn', 'Where a node stands, from left to right.', {
  person: 'The person.',
  groups: 'Groups.',
  roles: 'Roles and assignments; device groups too.',
  permissions: 'Permissions; devices too.',
  gates: 'Gates.',
  capability: 'The capability.',
});

const PictureStateEnum = describedEnum<PictureState>(
  'PictureState',
  'How something in the picture relates to the facts.',
  {
    present: 'It is there and on a route.',
    missing: 'It is not there and would be needed.',
    unreached: 'It is there, but nothing that is there leads to it.',
  },
);

const GateOperatorEnum = describedEnum<PictureGate['operator']>(
  'GateOperator',
  'How a gate joins what leads into it.',
  {
    and: 'All of it is needed.',
    or: 'Any of it is enough.',
    disputed: 'Documents contradict each other on whether it is enough.',
  },
);

const PictureNodeType = builder.objectRef<PictureNode>('PictureNode').implement({
  description: 'A node of the picture.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unique in the picture; edges and routes name it.' }),
    kind: t.field({ type: NodeKindEnum, description: 'What the node is.', resolve: ({ reference }) => reference.kind }),
    name: t.string({ description: 'Display name.', resolve: ({ reference }) => reference.name }),
    detail: t.exposeString('detail', { description: 'A second line, such as the kind of role; may be empty.' }),
    column: t.expose('column', { type: PictureColumnEnum, description: 'Where it stands.' }),
    state: t.expose('state', { type: PictureStateEnum, description: 'Whether it is there.' }),
    isEssential: t.exposeBoolean('isEssential', { description: 'True when removing it alone flips the verdict.' }),
    reference: t.expose('reference', { type: NodeReferenceType, description: 'The node that it stands for.' }),
  }),
});

const PictureEdgeType = builder.objectRef<PictureEdge>('PictureEdge').implement({
  description: 'An edge of the picture. Its ends are keys of nodes or gates.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unique in the picture; routes name it.' }),
    kind: t.field({
      type: EdgeKindEnum,
      nullable: true,
      description: 'The kind of the fact; null for an edge into or out of a gate.',
      resolve: ({ kind }) => kind ?? null,
    }),
    label: t.exposeString('label', { description: 'What to write beside it; may be empty.' }),
    source: t.exposeString('source', { description: 'Key of the node or gate where it starts.' }),
    target: t.exposeString('target', { description: 'Key of the node or gate where it ends.' }),
    state: t.expose('state', { type: PictureStateEnum, description: 'Whether the fact is there.' }),
  }),
});

const PictureGateType = builder.objectRef<PictureGate>('PictureGate').implement({
  description: 'A gate of the picture: where several requirements meet.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Unique in the picture; edges name it.' }),
    operator: t.expose('operator', { type: GateOperatorEnum, description: 'How it joins what leads into it.' }),
    label: t.exposeString('label', { description: 'What to write in it.' }),
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What it comes to.' }),
  }),
});

export const PictureType = builder.objectRef<Picture>('Picture').implement({
  description:
    'The proof as a drawing: nodes in columns, edges, and gates where requirements meet. Every end of an edge is in it.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: [PictureNodeType], description: 'The nodes.' }),
    edges: t.expose('edges', { type: [PictureEdgeType], description: 'The edges.' }),
    gates: t.expose('gates', { type: [PictureGateType], description: 'The gates.' }),
    truncated: t.field({
      type: TruncationType,
      nullable: true,
      description: 'Says what was left out; null when everything is there.',
      resolve: ({ truncated }) => truncated ?? null,
    }),
  }),
});
