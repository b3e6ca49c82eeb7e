import { z } from 'zod';
import { accessStates } from '../../access/terms/proof.ts';
import { reasonClasses } from '../../access/terms/reason-classes.ts';
import { verdicts } from '../../access/terms/vocabulary.ts';
import { warningIds } from '../../findings/configuration.ts';
import { fields } from '../../tenant/shape/fields.ts';
import { displayName, flag, oneOf, reference, references, text } from '../../tenant/shape/scalars.ts';

/** Read further with `readTarget` and `readChanges`, which know the tenant. */
const unread = z.unknown();

export const fileShape = fields({
  whycan: z.literal('expect/1', {
    error: ({ input }) =>
      input === 'tenant/1'
        ? 'this is a tenant document, not a file of expectations; use `whycan check` or `whycan import`'
        : 'expected expect/1, the version of the format of expectations',
  }),
  tenant: unread.refine(
    (value) => value !== undefined,
    'is missing; write a path relative to this file, or a whole tenant document',
  ),
  expect: z.array(z.unknown(), 'expected a list of expectations'),
});

export const accessShape = fields({
  name: text.optional(),
  who: reference,
  can: displayName,
  on: unread.optional(),
  verdict: oneOf(verdicts).optional(),
  state: oneOf(accessStates).optional(),
  toActivate: references.optional(),
  because: z.array(oneOf(reasonClasses), 'expected a list of reasons').default([]),
  through: references.default([]),
  notThrough: references.default([]),
  assuming: unread.optional(),
});

const aboutPeople = {
  name: text.optional(),
  on: unread.optional(),
  includeEligible: flag.default(false),
  assuming: unread.optional(),
};
const lists = { exactly: references.optional(), atMost: references.optional(), atLeast: references.optional() };

/** By the key that names the capability. */
export const peopleShapes = {
  whoCan: fields({ ...aboutPeople, ...lists, whoCan: displayName }),
  gains: fields({ ...aboutPeople, ...lists, gains: displayName }),
  loses: fields({ ...aboutPeople, ...lists, loses: displayName }),
  nobody: fields({ ...aboutPeople, nobody: displayName, except: references.default([]) }),
};

export const warningShape = fields({ name: text.optional(), warns: oneOf(warningIds), assuming: unread.optional() });
