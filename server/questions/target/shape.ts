import { z } from 'zod';
import { fields } from '../../tenant/shape/fields.ts';
import { displayName, oneOf, reference } from '../../tenant/shape/scalars.ts';

const someNames = (what: string) =>
  z.array(displayName, `expected a list of ${what}`).min(1, `name at least one of the ${what}`);

/** `on` of a question, as documents, the command line and GraphQL write it. */
export const targetShape = fields({
  workload: displayName.optional(),
  workloads: someNames('workload codes').optional(),
  tables: someNames('hunting tables').optional(),
  policy: displayName.optional(),
  command: displayName.optional(),
  device: reference.optional(),
  deviceGroup: reference.optional(),
  devices: oneOf(['all']).optional(),
});

export type TargetShape = z.infer<typeof targetShape>;
