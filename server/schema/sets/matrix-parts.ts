import type { MatrixColumn, MatrixRow } from '../../store/sets/matrix-rows.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { OutcomeCountsType, OutcomeEnum } from './outcome.ts';

export const MatrixColumnType = builder.objectRef<MatrixColumn>('MatrixColumn').implement({
  description: 'What the cells of a column are about.',
  fields: (t) => ({
    capability: t.field({
      type: NodeReferenceType,
      description: 'The capability.',
      resolve: ({ capability }) => capability,
    }),
    deviceGroup: t.field({
      type: NodeReferenceType,
      nullable: true,
      description: 'The device group; null if the column is about anything that the capability can be done on.',
      resolve: ({ deviceGroup }) => deviceGroup ?? null,
    }),
    counts: t.field({
      type: OutcomeCountsType,
      description: 'How many of all people who are meant come to each outcome, listed or not. Exact.',
      resolve: ({ counts }) => counts,
    }),
  }),
});

export const MatrixRowType = builder.objectRef<MatrixRow>('MatrixRow').implement({
  description: 'One person and what each column comes to for them.',
  fields: (t) => ({
    person: t.field({
      type: NodeReferenceType,
      description: 'The user, service principal or principal of another tenant.',
      resolve: ({ kind, id, name }) => ({ kind, id, name }),
    }),
    isGuest: t.exposeBoolean('isGuest', { description: 'Whether the user is a guest; false for who is no user.' }),
    isEnabled: t.exposeBoolean('isEnabled', {
      description: 'Whether the account is enabled. Disabled accounts can do nothing.',
    }),
    cells: t.field({
      type: [OutcomeEnum],
      description: 'What each column comes to for this person, in the order of `columns`.',
      resolve: ({ cells }) => [...cells],
    }),
  }),
});
