/** Makes names comparable: equal results mean the same name (S-06). */
export type Normalise = (name: string) => string;

export interface Spelling {
  readonly from: string;
  readonly to: string;
}

/** White space, hyphens and dashes, and the punctuation that documents set or leave out around names. */
const separators = /[\s\-‐‑‒–—−_.,:;/\\()'’"+]+/u;

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().replaceAll('&', ' and ').split(separators).filter(Boolean);
}

/**
 * Compares without case and separators after replacing words ("admin"), then phrases (old product names), longest first.
 * Characters that nobody sees are kept, so that a name that only looks like a known one stays another name.
 */
export function normaliser(words: readonly Spelling[], phrases: readonly Spelling[]): Normalise {
  const replaced = new Map(words.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()]));
  const spell = (text: string): string =>
    ` ${wordsOf(text)
      .map((word) => replaced.get(word) ?? word)
      .join(' ')} `;
  const ordered = phrases
    .map(({ from, to }) => ({ from: spell(from), to: spell(to) }))
    .sort((left, right) => right.from.length - left.from.length);
  return (name) => {
    let spelled = spell(name);
    for (const { from, to } of ordered) {
      if (spelled.includes(from)) spelled = spelled.replaceAll(from, to);
    }
    return spelled.replaceAll(' ', '');
  };
}
