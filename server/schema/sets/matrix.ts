import { InvalidQuestion, NothingLoaded } from '../../store/problems.ts';
import { matrixRows } from '../../store/sets/matrix-rows.ts';
import { matrixProblems } from '../answers/problem.ts';
import { assumingMeaning, documentQuestion } from '../answers/question-arguments.ts';
import { builder } from '../builder.ts';
import { ChangeInput } from '../changes/change-input.ts';
import { orderedBy } from '../nodes/filters.ts';
import { PeopleOrderEnum } from '../order.ts';
import { type PageArguments, pageSize } from '../page-size.ts';
import { MatrixColumnType, MatrixRowType } from './matrix-parts.ts';
import { OutcomeEnum, PopulationKindEnum } from './outcome.ts';
import { fromMeaning, pageByPlace } from './place-in-list.ts';

const mostCapabilities = 40;
const mostDeviceGroups = 20;

/** Judging everybody takes about as long as this many fields, for a capability as for access to a device group. */
const costOfEverybody = 500;
/** A cell is a word in a list that is worked out already. */
const cellsForOneField = 4;

interface Asked extends PageArguments {
  readonly capabilities: readonly string[];
  readonly deviceGroups?: readonly string[] | null | undefined;
}

function matrixComplexity({ capabilities, deviceGroups, ...page }: Asked) {
  const places = deviceGroups?.length ?? 0;
  const columns = capabilities.length * (1 + places);
  const judged = costOfEverybody * (capabilities.length + places);
  const cells = Math.ceil((columns * pageSize(page)) / cellsForOneField);
  // What is below stands for each row, or for each column.
  return { field: judged + cells, multiplier: Math.max(pageSize(page), columns) };
}

builder.queryField('matrix', (t) =>
  t.connection(
    {
      type: MatrixRowType,
      description:
        'People by capabilities: a row for each person, a cell for each column, with what `access` answers for each. Ordered by name.',
      complexity: matrixComplexity,
      errors: {
        types: [...matrixProblems],
        union: { name: 'MatrixResult', description: 'The table, or the reason why it cannot be made.' },
      },
      args: {
        capabilities: t.arg.stringList({
          required: true,
          description: `Ids of 1 to ${mostCapabilities} capabilities: the columns, in this order. Each is asked about anything that it can be done on.`,
        }),
        deviceGroups: t.arg.stringList({
          description: `Ids of at most ${mostDeviceGroups} device groups, \`ungrouped\` for devices in none: capabilities of Defender for Endpoint get a further column for each.`,
        }),
        in: t.arg.string({ description: 'Id of a group: only its members, at any depth, are meant and counted.' }),
        kind: t.arg({
          type: PopulationKindEnum,
          description: 'Only these are meant and counted; everybody if omitted.',
        }),
        includeDisabled: t.arg.boolean({
          required: true,
          defaultValue: false,
          description: 'Whether disabled accounts are meant and counted too. They can do nothing.',
        }),
        outcomes: t.arg({
          type: [OutcomeEnum],
          description:
            'Lists only people to whom at least one column comes to one of these, such as `[ALLOW]`; `columns` still counts everybody.',
        }),
        text: t.arg.string({
          description: 'Lists only people whose name or id contains this text, whatever its case; all are counted.',
        }),
        assuming: t.arg({ type: [ChangeInput], description: assumingMeaning }),
        orderBy: t.arg({ type: PeopleOrderEnum, description: orderedBy('by name') }),
        from: t.arg.int({ description: fromMeaning }),
      },
      resolve: async (_, args, context) => {
        const {
          capabilities,
          deviceGroups,
          in: within,
          kind,
          includeDisabled,
          outcomes,
          text,
          assuming,
          ...page
        } = args;
        refuseOthers('capabilities', capabilities.length, 1, mostCapabilities);
        refuseOthers('deviceGroups', deviceGroups?.length ?? 0, 0, mostDeviceGroups);
        const view = await context.view();
        if (!view) throw new NothingLoaded();
        const { total, part, ...table } = await matrixRows(view, {
          capabilities,
          deviceGroups: deviceGroups ?? undefined,
          within: within ?? undefined,
          kind: kind ?? undefined,
          withDisabled: includeDisabled,
          outcomes: outcomes ?? undefined,
          text: text ?? undefined,
          assuming: documentQuestion({ assuming }).assuming,
        });
        const list = { snapshot: view.number, total, part, readOn: (at: string) => `at: ${at}` };
        return Object.assign(pageByPlace(list, page), { table, snapshot: view.number });
      },
    },
    {
      name: 'MatrixConnection',
      description: 'A page of people, with the columns of their cells.',
      fields: (connection) => ({
        columns: connection.field({
          type: [MatrixColumnType],
          // What is below the field `matrix` counts once for each column already.
          complexity: { field: 1, multiplier: 1 },
          description: 'What each cell of a row is about, in the order of the cells.',
          resolve: ({ table }) => [...table.columns],
        }),
        people: connection.int({
          description: 'How many people are meant and counted, listed or not.',
          resolve: ({ table }) => table.people,
        }),
        snapshot: connection.int({
          description:
            'Number of the snapshot (import) that the answer was computed from. Cursors are of this snapshot.',
          resolve: ({ snapshot }) => snapshot,
        }),
      }),
    },
    { name: 'MatrixEdge', description: 'A row of the table.' },
  ),
);

function refuseOthers(name: string, length: number, fewest: number, most: number): void {
  if (length >= fewest && length <= most) return;
  const expected = fewest === 0 ? `at most ${most}` : `${fewest} to ${most}`;
  throw new InvalidQuestion(
    `${name}: expected ${expected}, not ${length}. Ask about others in another document; \`whycan matrix\` takes any number.`,
  );
}
