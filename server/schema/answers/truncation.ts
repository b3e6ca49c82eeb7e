import type { Truncation } from '../../access/tell/picture/bound.ts';
import { builder } from '../builder.ts';

export const TruncationType = builder.objectRef<Truncation>('Truncation').implement({
  description: 'What was left out, how much of it, and why. Nothing is omitted silently.',
  fields: (t) => ({
    total: t.exposeString('total', { description: 'How many exist, as a decimal number that can exceed 2^63.' }),
    shown: t.exposeInt('shown', { description: 'How many are included in this answer.' }),
    reason: t.exposeString('reason', { description: 'Why the rest was omitted, in one sentence.' }),
  }),
});
