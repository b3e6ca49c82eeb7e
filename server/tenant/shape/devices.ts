import { z } from 'zod';
import { remediationLevels } from '../../access/terms/vocabulary.ts';
import { unwrap } from '../../document/bare.ts';
import { fields, isScalar, short } from './fields.ts';
import { displayName, id, oneOf, references, text } from './scalars.ts';

export const remediationLevel = oneOf(remediationLevels);

const values = z.preprocess(
  (value) => (value !== undefined && isScalar(value) ? [value] : value),
  z.array(text, 'expected text or a list of text').optional(),
);

const condition = short(
  (value) => value !== undefined && (Array.isArray(value) || isScalar(value)),
  'equals',
  fields({ equals: values, startsWith: values, endsWith: values, contains: values }).optional(),
);

export const rank = z.preprocess(
  unwrap,
  z.int('expected a whole number of at least 1').min(1, 'expected a whole number of at least 1'),
);

export const deviceGroup = fields({
  id,
  displayName: displayName.optional(),
  rank,
  access: references.default([]),
  remediationLevel: remediationLevel.optional(),
  rule: fields({ name: condition, domain: condition, tag: condition, osPlatform: condition }).optional(),
  unevaluatedRule: text.optional(),
});

export const ungroupedDevices = fields({
  access: references.default([]),
  remediationLevel: remediationLevel.optional(),
});

export const device = short(
  isScalar,
  'id',
  fields({
    id,
    displayName: displayName.optional(),
    domain: text.optional(),
    tags: z.array(text, 'expected a list of tags').default([]),
    osPlatform: text.optional(),
    matches: references.optional(),
  }),
);
