import { withoutQuestionWords } from '../questions/spoken/words.ts';
import type { SearchHit, SearchResult } from '../store/search.ts';
import { type SpokenQuestion, spokenQuestions } from '../store/spoken-questions.ts';
import { builder } from './builder.ts';
import { loadNode } from './nodes/loaders.ts';
import { NodeKindEnum } from './nodes/node-kind.ts';
import { NodeReferenceType } from './nodes/node-reference.ts';
import { maximumPageSize, refuseMore } from './page-size.ts';

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

const SpokenQuestionType = builder.objectRef<SpokenQuestion>('SpokenQuestion').implement({
  description: 'A question that a search text asks in plain words, such as `ana isolate dc1`.',
  fields: (t) => ({
    sentence: t.exposeString('sentence', { description: 'The question in one sentence.' }),
    capability: t.expose('capability', { type: NodeReferenceType, description: 'What is to be done.' }),
    person: t.field({
      type: NodeReferenceType,
      nullable: true,
      description: 'Who is asked about, for `access`; null asks who can, for `whoCan`.',
      resolve: ({ person }) => person ?? null,
    }),
    target: t.field({
      type: NodeReferenceType,
      nullable: true,
      description: 'The device or device group, for `on`; null if the text names none.',
      resolve: ({ target }) => target ?? null,
    }),
  }),
});

interface Searched extends SearchResult {
  readonly text: string;
}

const SearchResultType = builder.objectRef<Searched>('SearchResult').implement({
  description: 'Search results, best match first.',
  fields: (t) => ({
    total: t.exposeInt('total', {
      description: 'Number of results; a lower bound unless `isTotalExact`.',
    }),
    isTotalExact: t.exposeBoolean('isTotalExact', { description: 'Whether `total` is exact.' }),
    shown: t.exposeInt('shown', { description: 'Number of results in `hits`.' }),
    hits: t.expose('hits', { type: [SearchHitType], description: 'The best matches.' }),
    questions: t.field({
      type: [SpokenQuestionType],
      description:
        'The questions that the text asks: it mentions a capability, and the words that are left name people, devices or device groups. Empty where a word is not understood. Three at most.',
      complexity: { field: 20, multiplier: 3 },
      resolve: async ({ text }, _, context) => {
        const view = await context.view();
        return view ? [...(await spokenQuestions(view, text))] : [];
      },
    }),
  }),
});

const nothing: SearchResult = { total: 0, isTotalExact: true, shown: 0, hits: [] };

builder.queryField('search', (t) =>
  t.field({
    type: SearchResultType,
    description:
      'Finds nodes by name, user principal name or id. Every word of the text must match the beginning of a word of the name; case and accents are ignored. Exact matches come first. The text has no operators. Where nothing is found, words of questions are left out: `SOC Tier 2 gives` finds `SOC Tier 2`.',
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(Math.max(first, 1), maximumPageSize) / 10 }),
    args: {
      text: t.arg.string({ required: true, description: 'Search text. An empty text finds nothing.' }),
      kinds: t.arg({ type: [NodeKindEnum], description: 'Kinds of nodes to search; all if omitted or empty.' }),
      first: t.arg.int({
        defaultValue: 10,
        required: true,
        description: `Maximum number of results, up to ${maximumPageSize}; more is an error with the code PAGE_TOO_LARGE.`,
      }),
    },
    resolve: async (_, { text, kinds, first }, context) => {
      refuseMore(first, maximumPageSize);
      const view = await context.view();
      const searched = (words: string) => view?.search(words, kinds ?? undefined, first);
      const found = await searched(text);
      const named = withoutQuestionWords(text);
      const isQuestion = found?.total === 0 && named !== '' && named !== text.trim();
      return { ...((isQuestion ? await searched(named) : found) ?? nothing), text };
    },
  }),
);
