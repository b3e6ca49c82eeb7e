import { anyInWords } from '../access/terms/in-words.ts';
import { quote } from '../document/problem.ts';
import { type NameReading, unknownName } from './name-reading.ts';
import type { Normalise } from './normalise.ts';

/** Names of one kind and what they stand for; a name may be given several times, and then stands for several. */
export interface NameIndex {
  readonly find: (text: string) => NameReading<string>;
  /** All that the name can mean, without looking for what else may have been meant. */
  readonly meanings: (text: string) => readonly string[];
}

export interface NameEntry {
  readonly name: string;
  readonly value: string;
}

/** `what` completes "is no known …". `show` names a value in messages; the value itself by default. */
export function nameIndex(
  what: string,
  normalise: Normalise,
  entries: readonly NameEntry[],
  show: (value: string) => string = (value) => value,
): NameIndex {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of entries) {
    const key = normalise(name);
    const set = values.get(key) ?? new Set();
    values.set(key, set.add(value));
  }
  const meanings = (text: string): readonly string[] => [...(values.get(normalise(text)) ?? [])];
  let unambiguous: readonly string[] | undefined;
  const suggestible = () => {
    unambiguous ??= entries.flatMap(({ name }) => (meanings(name).length === 1 ? name : []));
    return unambiguous;
  };
  return {
    meanings,
    find: (text) => {
      const found = meanings(text);
      const [value] = found;
      if (value === undefined) return unknownName(what, text, suggestible());
      if (found.length === 1) return { value };
      return {
        problem: `${quote(text)} can mean ${anyInWords(found.map((each) => quote(show(each))))}; write the one you mean`,
      };
    },
  };
}
