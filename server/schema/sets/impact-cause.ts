import type { Cause } from '../../access/sets/cause.ts';
import type { Differences } from '../../store/sets/compared.ts';
import { builder } from '../builder.ts';
import { NodeReferenceType } from '../nodes/node-reference.ts';

export interface ImpactCauseShape {
  readonly cause: Cause;
  readonly differences: Differences;
}

/** Few causes concern more. */
const usualCapabilities = 20;
const usualNodes = 3;

export const ImpactCauseType = builder.objectRef<ImpactCauseShape>('ImpactCause').implement({
  description: 'A smallest set of facts that made the difference for some people.',
  fields: (t) => ({
    sentence: t.string({ description: 'The facts in one sentence.', resolve: ({ cause }) => cause.sentence }),
    nodes: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: usualNodes },
      description: 'The roles, groups and device groups that the sentence is about.',
      resolve: ({ cause }) => [...cause.nodes],
    }),
    people: t.int({
      description: 'Number of people for whom it makes a difference.',
      resolve: ({ cause }) => cause.people,
    }),
    gain: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: usualCapabilities },
      description: 'Capabilities that some of them gain by it.',
      resolve: ({ cause, differences }) => cause.gain.map(differences.capabilityNode),
    }),
    lose: t.field({
      type: [NodeReferenceType],
      complexity: { field: 1, multiplier: usualCapabilities },
      description: 'Capabilities that some of them lose by it.',
      resolve: ({ cause, differences }) => cause.lose.map(differences.capabilityNode),
    }),
  }),
});
