import { z } from 'zod';

/** Arguments of a program cannot contain them, and none of them is meant. */
const text = z
  .string()
  .max(10_000)
  .regex(/^\P{Cc}*$/u, { error: 'control characters cannot be used' });

/** How the files are read: as `whycan import` takes it. */
export const readingShape = z.strictObject({
  /** `key=value`, as `--set` takes it. */
  set: z.array(text).max(1_000).default([]),
  /** A format that all files are taken for. */
  as: text.optional(),
  /** A record that cannot be read refuses the import. */
  isStrict: z.boolean().default(false),
});
export type Reading = z.output<typeof readingShape>;

export const publishingShape = z.strictObject({ label: text.optional() });
export type Publishing = z.output<typeof publishingShape>;

export function optionsOf({ set, as, isStrict }: Reading): string[] {
  return [
    ...set.map((setting) => `--set=${setting}`),
    ...(as === undefined ? [] : [`--as=${as}`]),
    ...(isStrict ? ['--strict'] : []),
  ];
}
