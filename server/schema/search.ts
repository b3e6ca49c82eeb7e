import type { SearchHit, SearchResult } from '../store/search.ts';
import { builder } from './builder.ts';
import { loadNode } from './nodes/loaders.ts';
import { NodeKindEnum } from './nodes/node-kind.ts';
import { maximumPageSize } from './page-size.ts';

const nodeInterface = builder.nodeInterfaceRef();

const SearchHitType = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'One search result.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'Kind of the node.' }),
    key: t.exposeString('id', { description: 'Its id in tenant documents; unique within its kind.' }),
    name: t.exposeString('name', { description: 'Display name.' }),
    detail: t.string({
      nullable: true,
      description:
        'What distinguishes it from others of the same name, such as user principal name, rank, product or level; null if nothing does.',
      resolve: (hit) => hit.detail ?? null,
    }),
    badges: t.stringList({
      description: 'Badges to show: `disabled` for a disabled account, `guest` for a guest.',
      resolve: (hit) => [...hit.badges],
    }),
    node: t.field({
      type: nodeInterface,
      nullable: true,
      description: 'The node itself.',
      resolve: (hit, _, context) => loadNode(hit.kind, hit.id, context),
    }),
  }),
});

const SearchResultType = builder.objectRef<SearchResult>('SearchResult').implement({
  description: 'Search results, best match first.',
  fields: (t) => ({
    total: t.exposeInt('total', {
      description: 'Number of results; a lower bound unless `isTotalExact`.',
    }),
    isTotalExact: t.exposeBoolean('isTotalExact', { description: 'Whether `total` is exact.' }),
    shown: t.exposeInt('shown', { description: 'Number of results in `hits`.' }),
    hits: t.expose('hits', { type: [SearchHitType], description: 'The best matches.' }),
  }),
});

const nothing: SearchResult = { total: 0, isTotalExact: true, shown: 0, hits: [] };

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultType,
    description:
      'Finds nodes by name, user principal name or id. Every word of the text must match the beginning of a word of the name; case and accents are ignored. Exact matches come first. The text has no operators.',
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), maximumPageSize) / 10 }),
    args: {
      text: t.arg.string({ required: true, description: 'Search text. An empty text finds nothing.' }),
      kinds: t.arg({ type: [NodeKindEnum], description: 'Kinds of nodes to search; all if omitted or empty.' }),
      first: t.arg.int({
        defaultValue: 10,
        required: true,
        description: `Maximum number of results, up to ${maximumPageSize}.`,
      }),
    },
    resolve: async (_, { text, kinds, first }, context) => {
      const view = await context.view();
      return view?.search(text, kinds ?? undefined, first) ?? nothing;
    },
  }),
);
