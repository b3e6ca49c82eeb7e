import type { Facets } from './facets.ts';
import type { Meaning } from './meaning.ts';

/** What facets mean to a question, in numbers: the same number where the same is meant to people of the same base. */
export interface Meant {
  readonly numbers: Uint32Array;
  /** 1 where one is enough by itself, for sure. */
  readonly isEnough: Uint8Array;
  /** 1 where one may hide what others give. */
  readonly hides: Uint8Array;
}

export function meantBy(meanings: readonly Meaning[]): Meant {
  const known = new Map<string, number>();
  const numbers = Uint32Array.from(meanings, ({ text }) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
  return {
    numbers,
    isEnough: Uint8Array.from(meanings, ({ isEnough }) => Number(isEnough)),
    hides: Uint8Array.from(meanings, ({ hides }) => Number(hides)),
  };
}

/** Beyond this many meanings of facets to one question a set of them no longer fits into one number. */
const mostInNumber = 31;

/** The key of whoever has one facet that is enough and none that hides anything: permissions add up. */
export const sure = 'sure';

/** What all facets of a profile mean together: what means no more than the base does not count. */
export function setsOf(
  { baseOf, from, facetsOf: places }: Pick<Facets, 'baseOf' | 'from' | 'facetsOf'>,
  { numbers, isEnough, hides }: Meant,
): (profile: number) => number | string {
  const fits = numbers.reduce((most, number) => Math.max(most, number + 1), 0) <= mostInNumber;
  return (profile) => {
    const base = baseOf[profile] as number;
    const [start, end] = [from[profile] as number, from[profile + 1] as number];
    let set = fits ? 1 << (numbers[base] as number) : 0;
    let isSure = isEnough[base] as number;
    let isHidden = hides[base] as number;
    for (let at = start; at < end; at += 1) {
      const place = places[at] as number;
      if (fits) set |= 1 << (numbers[place] as number);
      isSure |= isEnough[place] as number;
      isHidden |= hides[place] as number;
    }
    if (isSure === 1 && isHidden === 0) return sure;
    if (fits) return set;
    const all = new Set([numbers[base] as number]);
    for (const place of places.subarray(start, end)) all.add(numbers[place] as number);
    return [...all].sort((left, right) => left - right).join();
  };
}
