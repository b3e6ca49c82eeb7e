import type { CapabilityRow, Rulebook } from '../../access/terms/rulebook.ts';
import { asCatalogueSays, isQuestionWord, plainWords, questionWords } from './words.ts';

/** A capability that a text speaks of, and what else it says. */
export interface Spoken {
  readonly capability: CapabilityRow;
  /** What stands before and after the words of the capability, without those of any question. */
  readonly before: string;
  readonly after: string;
}

/** Shorter words must be written in full: `ana` is a name, not the beginning of `analytics`. */
const shortestBeginning = 4;
const mostSpoken = 3;

/**
 * The capabilities that a text like "can ana isolate dc1" speaks of, those that more of its words belong to first.
 * None for a text in which no word belongs to one, and for a longer one than anybody asks: every word of it counts.
 */
export function spokenIn(text: string, rulebook: Rulebook): Spoken[] {
  const tokens = text.trim().split(/\s+/u);
  if (tokens.length > mostTokens) return [];
  const found = [...rulebook.capabilities.values()].flatMap((capability) => {
    const match = matchOf(tokens, capability);
    return match ? [{ capability, ...match }] : [];
  });
  const most = Math.max(0, ...found.map(({ matched }) => matched));
  return found
    .filter(({ matched }) => matched === most)
    .sort((left, right) => left.length - right.length)
    .slice(0, mostSpoken)
    .map(({ capability, before, after }) => ({ capability, before, after }));
}

const mostTokens = 16;

interface Match {
  readonly matched: number;
  /** How many words the capability has: of several that match alike, the shortest is meant. */
  readonly length: number;
  readonly before: string;
  readonly after: string;
}

function matchOf(tokens: readonly string[], { id, title, phrase }: CapabilityRow): Match | undefined {
  const words = new Set(plainWords(`${title} ${phrase} ${id}`).map(asCatalogueSays));
  const isOfIt = (token: string) => {
    const said = plainWords(token)
      .filter((word) => !questionWords.has(word))
      .map(asCatalogueSays);
    return said.length > 0 && said.every((word) => words.has(word) || beginsOne(word, words));
  };
  const places = tokens.flatMap((token, place) => (isOfIt(token) ? [place] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const rest = (some: readonly string[]) => some.filter((token) => !isQuestionWord(token)).join(' ');
  // A word in between that is not of the capability belongs to neither side: then this is not what is meant.
  if (rest(tokens.slice(first, last).filter((token) => !isOfIt(token))) !== '') return undefined;
  return {
    matched: places.length,
    length: plainWords(phrase).length,
    before: rest(tokens.slice(0, first)),
    after: rest(tokens.slice(last + 1)),
  };
}

function beginsOne(word: string, words: ReadonlySet<string>): boolean {
  return word.length >= shortestBeginning && [...words].some((other) => other.startsWith(word));
}
