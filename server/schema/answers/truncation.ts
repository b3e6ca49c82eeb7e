import type { Truncation } from '../../access/tell/picture/bound.ts';
import { builder } from '../builder.ts';

export const TruncationType = builder.objectRef<Truncation>('Truncation').implement({
  description: 'Says that something was left out, how much and why. Nothing is ever left out silently.',
  fields: (t) => ({
    total: t.exposeString('total', { description: 'How many there are, as a decimal number; it can pass 2^63.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are in this answer.' }),
    reason: t.exposeString('reason', { description: 'Why the rest was left out, in one sentence.' }),
  }),
});
