import type { Differences } from '../../store/sets/compared.ts';
import type { ComparedRow } from '../../store/sets/compared-rows.ts';
import { VerdictEnum } from '../answers/verdict.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';

export interface ImpactRowShape {
  readonly row: ComparedRow;
  readonly differences: Differences;
}

export const ImpactRowType = builder.objectRef<ImpactRowShape>('ImpactRow').implement({
  description: 'A person whose verdict on one capability is another one, anywhere or on one device group.',
  fields: (t) => ({
    person: t.field({
      type: NodeReferenceType,
      description: 'The user, service principal or principal of another tenant.',
      resolve: ({ row: { kind, id, name } }) => ({ kind, id, name }),
    }),
    capability: t.field({
      type: NodeReferenceType,
      description: 'The capability.',
      resolve: ({ row, differences }) => differences.capabilityNode(row.capability),
    }),
    deviceGroup: t.field({
      type: NodeReferenceType,
      nullable: true,
      description: 'The device group; null if the row is about anywhere.',
      resolve: ({ row: { deviceGroup }, differences }) =>
        deviceGroup === undefined ? null : differences.deviceGroupNode(deviceGroup),
    }),
    before: t.field({ type: VerdictEnum, description: 'The verdict before.', resolve: ({ row }) => row.before }),
    after: t.field({ type: VerdictEnum, description: 'The verdict after.', resolve: ({ row }) => row.after }),
    sentence: t.string({ description: 'The difference in one sentence.', resolve: ({ row }) => row.sentence }),
  }),
});
