import type { FactDifference } from '../../store/sets/fact-differences.ts';
import { builder } from '../builder.ts';
import { pageOf } from '../connection.ts';
import { describedEnum } from '../described-enum.ts';
import { hasText, isAsked, whichAreListed } from '../nodes/filters.ts';

const FactChangeEnum = describedEnum<FactDifference['change']>(
  'FactChange',
  'How a fact differs between two snapshots.',
  {
    ADDED: 'Only the later snapshot has it.',
    REMOVED: 'Only the earlier snapshot has it.',
    CHANGED: 'Both have it, with other properties.',
  },
);

const FactDifferenceType = builder.objectRef<FactDifference>('FactDifference').implement({
  description: 'A fact that two snapshots do not share.',
  fields: (t) => ({
    change: t.expose('change', { type: FactChangeEnum, description: 'How it differs.' }),
    kind: t.exposeString('kind', {
      description:
        'Kind of an edge (`MEMBER_OF`) or of a node (`GROUP`), or `ACTIVE_WORKLOAD`, `PRODUCT` or `SETTING`.',
    }),
    from: t.exposeString('from', { description: 'Id of the node, or of the one that the edge starts from.' }),
    to: t.string({
      nullable: true,
      description: 'Id of the node that the edge leads to; null for what is not an edge.',
      resolve: ({ to }) => to ?? null,
    }),
    sentence: t.exposeString('sentence', { description: 'The difference in one sentence.' }),
  }),
});

const FactFilter = builder.inputType('FactDifferenceFilter', {
  description: 'Which facts are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: 'Only those whose sentence or ids contain this text, whatever its case.' }),
    change: t.field({ type: FactChangeEnum, description: 'Only those that differ in this way.' }),
    kind: t.string({ description: 'Only those of this kind, as `kind` has it.' }),
  }),
});

function isMeantBy(filter: typeof FactFilter.$inferInput | null | undefined): (fact: FactDifference) => boolean {
  return (fact) =>
    hasText(filter?.text, fact.sentence, fact.from, fact.to ?? '') &&
    isAsked(filter?.change, fact.change) &&
    isAsked(filter?.kind, fact.kind);
}

export const FactDifferencesType = builder.objectRef<readonly FactDifference[]>('FactDifferences').implement({
  description: 'The facts that two snapshots do not share. Devices are left out.',
  fields: (t) => {
    const countOf = (change: FactDifference['change'], description: string) =>
      t.int({ description, resolve: (facts) => facts.filter((fact) => fact.change === change).length });
    return {
      added: countOf('ADDED', 'Number of facts that only the later snapshot has.'),
      removed: countOf('REMOVED', 'Number of facts that only the earlier snapshot has.'),
      changed: countOf('CHANGED', 'Number of facts with other properties.'),
      list: t.connection(
        {
          type: FactDifferenceType,
          description: 'The facts: structure first, then people, then memberships.',
          args: { filter: t.arg({ type: FactFilter, description: whichAreListed }) },
          resolve: (facts, { filter, ...args }) => pageOf(args, facts.filter(isMeantBy(filter)), (node) => ({ node })),
        },
        { name: 'FactDifferencesConnection', description: 'A page of facts that differ.' },
        { name: 'FactDifferencesEdge', description: 'A fact that differs.' },
      ),
    };
  },
});
