import { z } from 'zod';
import { unwrap, unwrapWord } from '../../document/bare.ts';
import { limits } from '../../document/limits.ts';
import { quote } from '../../document/problem.ts';
import { didYouMean } from '../../document/suggest.ts';

/** Ids that answers use themselves, and keys that mean something to JavaScript (S-51). */
const reservedIds = new Set(['ungrouped', 'administrator', '__proto__', 'constructor']);

function reserved(id: string): boolean {
  return reservedIds.has(id) || id.startsWith('imported:');
}

function atMost(count: number): (text: string) => boolean {
  return (text) => text.length <= count || [...text].length <= count;
}

/** A reference to something by its id. */
export const reference = z
  .string()
  .min(1, 'an id must not be empty')
  .refine(atMost(limits.idCharacters), `an id must not be longer than ${limits.idCharacters} characters`);

/** The id of something that the document defines. */
export const id = reference.refine((text) => !reserved(text), {
  error: (issue) => `the id ${quote(String(issue.input))} is reserved; choose another one`,
});

export const displayName = z
  .string()
  .min(1, 'a name must not be empty')
  .refine(atMost(limits.nameCharacters), `a name must not be longer than ${limits.nameCharacters} characters`);

/** Text that is neither an id nor a name, such as a tag. */
export const text = z.preprocess(unwrapWord, displayName);

export const flag = z.preprocess(unwrap, z.boolean('expected true or false'));

export const references = z.array(reference, 'expected a list of ids');

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.preprocess(
    unwrap,
    z.enum(words, {
      error: (issue) => {
        const hint = typeof issue.input === 'string' ? didYouMean(issue.input, words) : undefined;
        return `expected ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}${hint === undefined ? '' : `; ${hint}`}`;
      },
    }),
  );
}
