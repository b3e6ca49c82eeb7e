import type { Verdict } from '../terms/vocabulary.ts';

/** One difference of one person in words; `target` is empty where it is about anywhere. */
export function differenceSentence(
  name: string,
  phrase: string,
  target: string,
  { before, after }: { readonly before: Verdict; readonly after: Verdict },
): string {
  const doing = `${phrase}${target === '' ? '' : ` (${target})`}`;
  switch (after) {
    case 'allow':
      return `${name} can now ${doing}.`;
    case 'deny':
      return before === 'allow' ? `${name} can no longer ${doing}.` : `${name} cannot ${doing} now.`;
    case 'conditional':
      return `Whether ${name} can ${doing} now depends.`;
    case 'unknown':
      return `It is not known now whether ${name} can ${doing}.`;
  }
}
