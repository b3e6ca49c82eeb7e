import { GraphQLError } from 'graphql';
import { nodeKinds } from '../access/terms/vocabulary.ts';
import { type Fan, type Neighbourhood, neighbourhoodOf } from '../store/neighbourhood.ts';
import { EdgeKindEnum } from './answers/edge-kind.ts';
import { PictureEdgeType, PictureNodeType } from './answers/picture.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';
import { NodeKindEnum } from './nodes/node-kind.ts';
import { pageSize, refuseLargerPage } from './page-size.ts';

/** Nodes that one document may ask about: one reader does not look around from more. */
const mostNodes = 30;
const firstUnasked = 12;

const LinkDirectionEnum = describedEnum<Fan['direction']>('LinkDirection', 'Where links lead, as they are drawn.', {
  in: 'From the neighbours to the node.',
  out: 'From the node to the neighbours.',
});

const LinkFanType = builder.objectRef<Fan>('LinkFan').implement({
  description:
    'The links of one kind between a node and its neighbours of one kind, all in one direction. There are `total`, and `shown` of them are in the neighbourhood.',
  fields: (t) => ({
    node: t.exposeString('node', { description: 'Key of the node, as in `nodes`.' }),
    kind: t.expose('edgeKind', { type: EdgeKindEnum, description: 'Kind of the links.' }),
    direction: t.expose('direction', { type: LinkDirectionEnum, description: 'Where they lead.' }),
    neighbours: t.expose('neighbours', { type: NodeKindEnum, description: 'What is at their other ends.' }),
    label: t.exposeString('label', { description: 'What stands beside each of them.' }),
    total: t.exposeInt('total', { description: 'How many there are. Exact.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are in `edges`: the first ones by name.' }),
  }),
});

const NeighbourhoodType = builder.objectRef<Neighbourhood>('Neighbourhood').implement({
  description:
    'Some nodes, what leads to them and what they lead to: links as they are stored, drawn from left to right as in the picture of an answer.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: [PictureNodeType], description: 'The nodes and their neighbours.' }),
    edges: t.expose('edges', {
      type: [PictureEdgeType],
      description: 'The links between them. Both ends of every link are included.',
    }),
    fans: t.expose('fans', { type: [LinkFanType], description: 'The same links, counted.' }),
    isTruncated: t.boolean({
      description: 'Whether any fan has more links than are shown; larger pages have them.',
      resolve: ({ fans }) => fans.some(({ total, shown }) => shown < total),
    }),
  }),
});

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: NeighbourhoodType,
    description: `What is directly linked with some nodes, both ways. Ids that the snapshot does not have are left out. At most ${mostNodes} ids; more is an error with the code TOO_MANY_NODES.`,
    complexity: ({ nodes, first }) => ({ field: 5, multiplier: nodes.length * Math.ceil(pageSize({ first }) / 10) }),
    args: {
      nodes: t.arg.globalIDList({ required: true, description: `Opaque ids of the nodes, at most ${mostNodes}.` }),
      first: t.arg.int({
        required: true,
        defaultValue: firstUnasked,
        description: 'How many links of each fan, at most 100; more is an error with the code PAGE_TOO_LARGE.',
      }),
    },
    resolve: async (_, { nodes, first }, context) => {
      refuseLargerPage({ first });
      if (nodes.length > mostNodes)
        throw new GraphQLError(
          `neighbourhood takes at most ${mostNodes} ids, not ${nodes.length}. Ask in several documents.`,
          { extensions: { code: 'TOO_MANY_NODES' } },
        );
      const view = await context.view();
      const around = nodes.flatMap(({ typename, id }) => {
        const kind = nodeKinds.find((one) => one === typename);
        return kind ? [{ kind, id }] : [];
      });
      return view ? neighbourhoodOf(view, around, pageSize({ first })) : { nodes: [], edges: [], fans: [] };
    },
  }),
);
