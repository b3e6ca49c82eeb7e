import { nearest } from '../../catalogue/name-reading.ts';

/** The known name that was probably meant, if one is near enough. */
export function suggest(text: string, known: Iterable<string>): string | undefined {
  return nearest(text, [...known]);
}

/** `did you mean "members"?` */
export function didYouMean(text: string, known: Iterable<string>): string | undefined {
  const meant = suggest(text, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}
