import { asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { verdicts } from '../terms/vocabulary.ts';
import { type CodeRows, codeRows } from './code-rows.ts';
import type { ComparedQuestion, Comparison } from './comparison.ts';
import {
  bothOf,
  denied,
  type Factors,
  type FactorsOfQuestion,
  factorsOf,
  notSettled,
  verdictOfCode,
} from './factors.ts';
import { type Look, wholeOf } from './looks.ts';
import type { Profile } from './profile.ts';
import { parted } from './spans.ts';

/** What all compared questions come to for everybody: those to whom the same comes share a list. */
export interface VerdictLists {
  readonly factors: Factors;
  /** How many lists there are. */
  readonly count: number;
  /** profile → its list. */
  readonly listOf: Uint32Array;
  /** Writes a list in the order of the questions, each verdict as its place in `verdicts` of the vocabulary. */
  readonly write: (list: number, into: Uint8Array) => void;
  /** What the verdicts of a list follow from, as `Factors` has it. */
  readonly factorsOf: (list: number) => Uint8Array;
}

/**
 * Judges everybody on every compared question; yields often, so that others get their turn. A right is looked at once and
 * not for each device group, and sight of a device group once and not for each capability.
 */
export function* verdictLists(
  model: AccessModel,
  profiles: readonly Profile[],
  comparison: Comparison,
): Generator<void, VerdictLists> {
  const parts = parted(model, asItIs, profiles, ({ now }) => now);
  const factors = factorsOf(model, comparison);
  const { looks, ofQuestion } = factors;
  const seen = new Set(ofQuestion.flatMap(({ sight }) => sight ?? []));
  const wholes = new Set(ofQuestion.flatMap(({ first, isWhole }) => (isWhole ? [first] : [])));
  const columns = [...looks.keys()];
  // Where switches are not known, what parts come to says nothing of the whole.
  const isAsked = (column: number) => looks[column] !== undefined && (!parts.isOpen || wholes.has(column));
  const rights = columns.filter((column) => !seen.has(column) && isAsked(column));
  const sights = columns.filter((column) => seen.has(column) && isAsked(column));
  const lookAt = (some: readonly number[]) =>
    codeRows(
      parts,
      some.map((column) => looks[column] as Look),
    );
  const [byRight, bySight] = [yield* lookAt(rights), yield* lookAt(sights)];
  const otherwise = Uint8Array.from(looks, (look) => (look === undefined ? denied : notSettled));

  const two = joined(byRight, bySight);
  const codesOf = (list: number): Uint8Array => {
    const codes = Uint8Array.from(otherwise);
    const [right, sight] = two.pairs[list] as [number, number];
    for (const [at, column] of rights.entries()) codes[column] = byRight.rows[right]?.[at] as number;
    for (const [at, column] of sights.entries()) codes[column] = bySight.rows[sight]?.[at] as number;
    return codes;
  };
  const open = yield* openQuestions(two.pairs.length, codesOf, ofQuestion);
  const byWhole = yield* codeRows(
    parts,
    open.map((index) => wholeLook(comparison.questions[index])),
  );
  const placeOfOpen = new Map(open.map((index, place) => [index, place]));
  const all = joined({ rowOf: two.listOf, rows: two.pairs }, byWhole);
  return {
    factors,
    count: all.pairs.length,
    listOf: all.listOf,
    factorsOf: (list) => codesOf(all.pairs[list]?.[0] as number),
    write(list, into) {
      const [first, whole] = all.pairs[list] as [number, number];
      const codes = codesOf(first);
      for (const [index, of] of ofQuestion.entries()) {
        const code = codeFor(of, codes);
        const isOpen = !of.isWhole && isUnknown[code] === 1;
        const found = isOpen ? byWhole.rows[whole]?.[placeOfOpen.get(index) as number] : code;
        into[index] = placeOfVerdict[found as number] as number;
      }
    },
  };
}

const codes = Array.from({ length: 9 }, (_, code) => code);
/** What two codes come to together, and where the verdict of a code stands. */
const together = Uint8Array.from(codes.flatMap((left) => codes.map((right) => bothOf(left, right))));
const placeOfVerdict = Uint8Array.from(codes, (code) => verdicts.indexOf(verdictOfCode(code)));
const isUnknown = Uint8Array.from(codes, (code) => Number(verdictOfCode(code) === 'unknown'));

function codeFor({ first, sight }: FactorsOfQuestion, of: Uint8Array): number {
  const code = of[first] as number;
  return sight === undefined ? code : (together[code * 9 + (of[sight] as number)] as number);
}

function wholeLook(asked: ComparedQuestion | undefined): Look {
  const { capability, deviceGroup = '' } = asked as ComparedQuestion;
  return wholeOf({ capability: capability.id, on: { deviceGroup } });
}

/** Questions that the parts leave unknown for somebody: only the whole can tell. */
function* openQuestions(
  lists: number,
  codesOf: (list: number) => Uint8Array,
  ofQuestion: readonly FactorsOfQuestion[],
): Generator<void, number[]> {
  const open = new Set<number>();
  for (let list = 0; list < lists; list += 1) {
    const of = codesOf(list);
    if (!of.some((code) => isUnknown[code] === 1)) continue;
    for (const [index, question] of ofQuestion.entries())
      if (!question.isWhole && isUnknown[codeFor(question, of)] === 1) open.add(index);
    yield;
  }
  return [...open].sort((left, right) => left - right);
}

interface Joined {
  readonly pairs: readonly (readonly [number, number])[];
  readonly listOf: Uint32Array;
}

/** People for whom both rows are the same share a list. */
function joined(left: Pick<CodeRows, 'rowOf'> & { readonly rows: { length: number } }, right: CodeRows): Joined {
  const pairs: [number, number][] = [];
  const known = new Map<number, number>();
  const listOf = left.rowOf.map((first, profile) => {
    const second = right.rowOf[profile] as number;
    const key = first * right.rows.length + second;
    const place = known.get(key) ?? pairs.push([first, second]) - 1;
    known.set(key, place);
    return place;
  });
  return { pairs, listOf };
}
