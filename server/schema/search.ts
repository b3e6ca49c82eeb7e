import type { SearchHit, SearchResult } from '../store/search.ts';
import { builder } from './builder.ts';
import { loadNode } from './nodes/loaders.ts';
import { NodeKindEnum } from './nodes/node-kind.ts';
import { maximumPageSize } from './page-size.ts';

const nodeInterface = builder.nodeInterfaceRef();

const SearchHitType = builder.objectRef<SearchHit>('SearchHit').implement({
  description: 'One thing that was found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKindEnum, description: 'What it is.' }),
    key: t.exposeString('id', { description: 'The id that documents use; unique within its kind.' }),
    name: t.exposeString('name', { description: 'Display name.' }),
    detail: t.string({
      nullable: true,
      description:
        'What tells it from others of the same name: user principal name, rank, product, level. Null when there is nothing.',
      resolve: (hit) => hit.detail ?? null,
    }),
    badges: t.stringList({
      description: 'What to mark it with: `disabled` for an account that is turned off, `guest` for a guest.',
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
  description: 'What was found, best first.',
  fields: (t) => ({
    total: t.exposeInt('total', {
      description: 'How many things were found; exact when `isTotalExact`, else at least so many.',
    }),
    isTotalExact: t.exposeBoolean('isTotalExact', { description: 'False when there are more than are counted.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are in `hits`.' }),
    hits: t.expose('hits', { type: [SearchHitType], description: 'The best of them.' }),
  }),
});

const nothing: SearchResult = { total: 0, isTotalExact: true, shown: 0, hits: [] };

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultType,
    description:
      'Finds nodes by name, user principal name or id: every word must begin a word of the name, case and accents do not matter, and an exact match comes first. Nothing in the text is an operator.',
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), maximumPageSize) / 10 }),
    args: {
      text: t.arg.string({ required: true, description: 'What somebody typed or pasted. Empty finds nothing.' }),
      kinds: t.arg({ type: [NodeKindEnum], description: 'Kinds to look among; all when absent or empty.' }),
      first: t.arg.int({
        defaultValue: 10,
        required: true,
        description: `How many hits at most, up to ${maximumPageSize}.`,
      }),
    },
    resolve: async (_, { text, kinds, first }, context) => {
      const reading = await context.reading();
      return reading?.search(text, kinds ?? undefined, first) ?? nothing;
    },
  }),
);
