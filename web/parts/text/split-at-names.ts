export interface SentencePart {
  readonly at: number;
  readonly text: string;
  readonly isName: boolean;
}

/** Cuts a sentence where one of the names stands as a whole word; longer names win. Joined again it is the sentence. */
export function splitAtNames(sentence: string, names: readonly string[]): SentencePart[] {
  const wanted = [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  const parts: SentencePart[] = [];
  let start = 0;
  for (let at = 0; at < sentence.length; ) {
    const name = wanted.find((one) => standsAt(sentence, one, at));
    if (name === undefined) {
      at++;
      continue;
    }
    if (at > start) parts.push({ at: start, text: sentence.slice(start, at), isName: false });
    parts.push({ at, text: name, isName: true });
    at += name.length;
    start = at;
  }
  if (start < sentence.length) parts.push({ at: start, text: sentence.slice(start), isName: false });
  return parts;
}

const wordCharacter = /[\p{L}\p{N}_-]/u;

function standsAt(sentence: string, name: string, at: number): boolean {
  if (!sentence.startsWith(name, at)) return false;
  const before = sentence.charAt(at - 1);
  const after = sentence.charAt(at + name.length);
  return (
    !(wordCharacter.test(before) && wordCharacter.test(name.charAt(0))) &&
    !(wordCharacter.test(after) && wordCharacter.test(name.slice(-1)))
  );
}
