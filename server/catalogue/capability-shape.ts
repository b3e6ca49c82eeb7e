import { z } from 'zod';
import { targetKeys } from '../access/terms/rulebook.ts';
import { officeSwitches, products } from '../access/terms/vocabulary.ts';

const text = z.string().min(1);
const texts = z.array(text);
const product = z.enum(products);

/** What is demanded; the requirements themselves are read by `requirement.ts`. */
const demand = {
  unified: z.unknown(),
  legacy: z.unknown().optional(),
  basic: z.unknown().optional(),
  /** With these two, what is demanded does not depend on the model of the product: `unified` counts while the switches are on. */
  switches: z.array(z.enum(officeSwitches)).min(1).optional(),
  others: z.unknown().optional(),
  deviceGroup: z.boolean().default(false),
  plans: texts.default([]),
  planNotes: z.record(z.string(), texts.min(1)).default({}),
  liveResponse: z.boolean().default(false),
  outsiders: z
    .strictObject({
      external: z.enum(['never', 'conditional', 'conditional-by-unified']).optional(),
      foreign: z.enum(['never', 'conditional']).optional(),
    })
    .default({}),
  whenDenied: z.array(z.strictObject({ holder: z.unknown(), notes: texts.min(1) })).default([]),
};

/** What some products demand alike. */
const block = z.strictObject({ on: z.array(product).min(1), ...demand });

/** What some threat policies demand alike; `common`: a question without a policy is about these together. */
const policies = z.strictObject({
  names: texts.min(1),
  common: z.boolean().default(false),
  on: product,
  ...demand,
  source: texts.min(1),
});

const quantifier = z.enum(['any', 'all']).default('any');
const tableClass = z.strictObject({ quantifier, products: z.array(block).min(1) });

/** The row of a capability. */
export const capability = z.strictObject({
  id: text,
  title: text,
  phrase: text,
  section: z.enum([...products, 'cross', 'urbac']),
  quantifier,
  takes: z.array(z.enum(targetKeys)).default([]),
  sameAs: text.optional(),
  products: z.array(block).default([]),
  /** By class of hunting tables. */
  tables: z.record(text, tableClass).default({}),
  policies: z.array(policies).default([]),
  notes: texts.default([]),
  source: texts.min(1),
});

export type DemandShape = Omit<z.output<typeof block>, 'on'>;
export type BlockShape = z.output<typeof block>;
export type PolicyShape = z.output<typeof policies>;
