import { builder } from '../builder.ts';
import { PopulationKindEnum } from './outcome.ts';

export const PeopleFilter = builder.inputType('PeopleFilter', {
  description: 'Which people are listed; everything that is set has to fit.',
  fields: (t) => ({
    text: t.string({ description: 'Only those whose name or id contains this text, whatever its case.' }),
    kind: t.field({ type: PopulationKindEnum, description: 'Only these.' }),
    isEnabled: t.boolean({ description: 'Only enabled or only disabled accounts.' }),
  }),
});
