import { distance } from 'fastest-levenshtein';

/** No more names than a reader takes in at a glance. */
const most = 3;
/** Longer texts are no misspelt names, and comparing them would cost. */
const longest = 200;

/**
 * The known names that were probably meant, nearest first (S-91): at most two letters apart, or a quarter of the shorter name, and with
 * the same first letter or one inside the other. No suggestion is better than a bad one.
 */
export function suggestions(text: string, known: Iterable<string>): readonly string[] {
  const meant = compared(text);
  if (meant === '' || text.length > longest) return [];
  return [...new Set(known)]
    .flatMap((name) => {
      const apart = nearness(meant, compared(name));
      return apart === undefined ? [] : [{ name, apart }];
    })
    .sort((left, right) => left.apart - right.apart || shorterFirst(left.name, right.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** The known name that was probably meant, if one is near enough. */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  return suggestions(text, known)[0];
}

/** Case, white space and punctuation are no spelling mistakes. */
function compared(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

function shorterFirst(left: string, right: string): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

/** How many letters two names are apart, unless that is too many. */
function nearness(left: string, right: string): number | undefined {
  const shorter = Math.min(left.length, right.length);
  const allowed = Math.min(Math.max(2, Math.floor(shorter / 4)), shorter - 1);
  if (Math.abs(left.length - right.length) > allowed) return undefined;
  if (left[0] !== right[0] && !left.includes(right) && !right.includes(left)) return undefined;
  const apart = distance(left, right);
  return apart > allowed ? undefined : apart;
}
