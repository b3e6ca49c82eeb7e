import type { FactDifference } from '../../store/sets/fact-differences.ts';
import { builder } from '../builder.ts';
import { pageOf } from '../connection.ts';
import { describedEnum } from '../described-enum.ts';

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
          resolve: (facts, args) => pageOf(args, facts, (node) => ({ node })),
        },
        { name: 'FactDifferencesConnection', description: 'A page of facts that differ.' },
        { name: 'FactDifferencesEdge', description: 'A fact that differs.' },
      ),
    };
  },
});
