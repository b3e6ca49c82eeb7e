import type { Reason } from '../../access/terms/proof.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';
import { ReasonClassEnum } from './reason-class.ts';

export const ReasonType = builder.objectRef<Reason>('Reason').implement({
  description: 'One reason why the answer is deny or unknown, with the nodes involved.',
  fields: (t) => ({
    reason: t.expose('reason', { type: ReasonClassEnum, description: 'The class of the reason.' }),
    sentence: t.exposeString('sentence', { description: 'The reason in one English sentence.' }),
    nodes: t.expose('nodes', {
      type: [NodeReferenceType],
      description: 'The nodes named in the sentence: what the person has, and what is missing.',
    }),
  }),
});
