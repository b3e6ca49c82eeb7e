import type { Change } from '../../terms/change.ts';

/** A change that one could make in the portal, and that may bring the answer nearer. */
export interface Candidate {
  readonly change: Change;
  /** Candidates of one kin mean the same to the question, whatever else is changed. */
  readonly kin: string;
  /** What it writes anew as a whole: a set has one candidate at most for each such list. */
  readonly list?: string;
  /** Nobody's access changes but that of the person. */
  readonly isPersonal: boolean;
  /** Roughly how much more than asked it gives or takes: what gives less is looked at first. */
  readonly weight: number;
}

/** Candidates that are told apart by what else they do, and mean the same to the question. */
export interface Alternatives {
  readonly members: readonly Candidate[];
}

/** A set of changes is one of each of these. */
export type Found = readonly Alternatives[];

/** One of each, in the order given; undefined where they write the same list. */
export function oneOfEach(choice: readonly Candidate[]): readonly Candidate[] | undefined {
  const lists = choice.flatMap(({ list }) => list ?? []);
  return new Set(lists).size === lists.length ? choice : undefined;
}

/** Some choice of one of each; undefined where all would write the same list. */
export function someChoice(found: Found): readonly Candidate[] | undefined {
  for (const choice of choicesOf(found)) return choice;
  return undefined;
}

/** Every choice of one of each: what comes first in all of them comes first. */
export function* choicesOf(found: Found): Generator<readonly Candidate[]> {
  const [first, ...rest] = found;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const candidate of first.members)
    for (const others of choicesOf(rest)) {
      const choice = oneOfEach([candidate, ...others]);
      if (choice) yield choice;
    }
}
