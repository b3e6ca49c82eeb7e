import { closest, distance } from 'fastest-levenshtein';

/** The known name that was probably meant, if one is near enough. */
export function suggest(text: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0 || text.length > 200) return undefined;
  const lower = text.toLowerCase();
  const nearest = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  if (distance(lower, nearest) > Math.max(1, Math.floor(text.length / 3))) return undefined;
  return candidates.find((candidate) => candidate.toLowerCase() === nearest);
}

/** `did you mean "members"?` */
export function didYouMean(text: string, known: Iterable<string>): string | undefined {
  const meant = suggest(text, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}
