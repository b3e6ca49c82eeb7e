import type { Differences } from '../../store/sets/compared.ts';
import type { SnapshotView } from '../../store/snapshot-view.ts';
import { builder } from '../builder.ts';
import { orderedBy } from '../nodes/filters.ts';
import { PeopleOrderEnum } from '../order.ts';
import { pageSize } from '../page-size.ts';
import { CapabilityImpactType } from './capability-impact.ts';
import { ImpactCauseType } from './impact-cause.ts';
import { ImpactRowType } from './impact-row.ts';
import { pageByPlace } from './place-in-list.ts';

/** Comparing everybody takes about as long as judging all capabilities for everybody twice. */
export const costOfDifferences = 20_000;
const costOfCauses = 10_000;
/** Counting rows looks at everybody once. */
const costOfRows = 500;
const mostCapabilities = 120;
const usualCauses = 50;

export interface DifferencesShape {
  readonly differences: Differences;
  /** The later state. */
  readonly view: SnapshotView;
  /** How to read on with a cursor of another snapshot, if there is a way. */
  readonly readOn?: (snapshot: string) => string;
}

const ImpactPeopleType = builder.objectRef<Differences['people']>('ImpactPeople').implement({
  description: 'How many people are concerned. Exact.',
  fields: (t) => ({
    affected: t.exposeInt('affected', { description: 'Those with another verdict on anything.' }),
    gain: t.exposeInt('gain', { description: 'Those who can do something that they could not do before.' }),
    lose: t.exposeInt('lose', { description: 'Those who can no longer do something that they could do before.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Those with an enabled account for whom everything stays.' }),
  }),
});

/** What `impact` and `diff` have in common, so that one fragment reads both. */
export const DifferencesRef = builder.interfaceRef<DifferencesShape>('Differences');

DifferencesRef.implement({
  description:
    'Who gains or loses what between two states of the tenant, over every capability that can be asked without a further detail, anywhere and on each device group.',
  fields: (t) => ({
    people: t.field({
      type: ImpactPeopleType,
      description: 'How many people are concerned.',
      resolve: ({ differences }) => differences.people,
    }),
    capabilities: t.field({
      type: [CapabilityImpactType],
      complexity: { field: 1, multiplier: mostCapabilities },
      description: 'Each capability that somebody gains or loses, in the order of the catalogue.',
      resolve: ({ differences }) => differences.capabilities.map((impact) => ({ impact, differences })),
    }),
    causes: t.field({
      type: [ImpactCauseType],
      complexity: { field: costOfCauses, multiplier: usualCauses },
      description:
        'What made the difference, that of most people first. Everybody who is affected is counted with at least one of them.',
      resolve: async ({ differences }, _, { turn }) =>
        (await differences.causes(turn)).map((cause) => ({ cause, differences })),
    }),
    rows: t.connection(
      {
        type: ImpactRowType,
        description: 'Every verdict that is another one. Cursors are of the later snapshot.',
        complexity: (args) => ({ field: costOfRows, multiplier: pageSize(args) }),
        args: {
          person: t.arg.string({ description: 'Id of a person: only their rows. None if nobody has the id.' }),
          capability: t.arg.string({
            description: 'Id of a capability: only rows about it. None if nothing has the id.',
          }),
          orderBy: t.arg({ type: PeopleOrderEnum, description: orderedBy('by the name of the person') }),
        },
        resolve: async ({ differences, view, ...shape }, { person, capability, ...page }, { turn }) => {
          const filter = { person: person ?? undefined, capability: capability ?? undefined };
          const { total, part } = await differences.rows(filter, turn);
          const list = { snapshot: view.number, total, part: rows, ...shape };
          return pageByPlace(list, page);

          function* rows(from: number, most: number) {
            for (const row of part(from, most)) yield { row, differences };
          }
        },
      },
      { name: 'ImpactRowsConnection', description: 'A page of verdicts that are others.' },
      { name: 'ImpactRowsEdge', description: 'A verdict that is another one.' },
    ),
  }),
});
