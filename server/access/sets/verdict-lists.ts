import { allActivated, asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { verdicts } from '../terms/vocabulary.ts';
import { codeRows } from './code-rows.ts';
import type { ComparedQuestion } from './comparison.ts';
import {
  bothOf,
  denied,
  type Factors,
  type FactorsOfQuestion,
  factorsOf,
  notSettled,
  verdictOfCode,
  wholeOfAsked,
} from './factors.ts';
import { joined } from './joined.ts';
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
  /** The same in two parts, wholes and rights and then sights; nothing where the whole question has to be asked. */
  readonly settledBy: (list: number) => readonly [Uint8Array, Uint8Array] | undefined;
}

/** What counts: as things are, or once everything is active that people may activate. */
export type Time = 'now' | 'afterActivation';

/**
 * Judges everybody on every compared question; yields often, so that others get their turn. A right is looked at once and
 * not for each device group, and sight of a device group once and not for each capability.
 */
export function* verdictLists(
  model: AccessModel,
  profiles: readonly Profile[],
  questions: readonly ComparedQuestion[],
  time: Time = 'now',
): Generator<void, VerdictLists> {
  const lens = time === 'now' ? asItIs : allActivated;
  const parts = parted(model, lens, profiles, (profile) => profile[time]);
  const factors = factorsOf(model, questions);
  const { looks, ofQuestion } = factors;
  const seen = new Set(ofQuestion.flatMap(({ sight }) => sight ?? []));
  const wholes = new Set(ofQuestion.flatMap(({ first, isWhole }) => (isWhole ? [first] : [])));
  const columns = [...looks.keys()];
  const lookFor = (column: number) => {
    const look = looks[column];
    if (look === undefined) return denied;
    // Where switches are not known, what parts come to says nothing of the whole.
    return parts.isOpen && !wholes.has(column) ? notSettled : look;
  };
  const [rights, sights] = [
    columns.filter((column) => !seen.has(column)),
    columns.filter((column) => seen.has(column)),
  ];
  const byRight = yield* codeRows(parts, rights.map(lookFor));
  const bySight = yield* codeRows(parts, sights.map(lookFor));
  const two = joined(byRight, bySight);
  const rowsOf = (pair: number): readonly [Uint8Array, Uint8Array] => {
    const [right, sight] = two.pairs[pair] as [number, number];
    return [byRight.rows[right] as Uint8Array, bySight.rows[sight] as Uint8Array];
  };
  const codesOf = (pair: number): Uint8Array => {
    const codes = new Uint8Array(looks.length);
    const [byRights, bySights] = rowsOf(pair);
    for (let at = 0; at < rights.length; at += 1) codes[rights[at] as number] = byRights[at] as number;
    for (let at = 0; at < sights.length; at += 1) codes[sights[at] as number] = bySights[at] as number;
    return codes;
  };
  const isOpenRow = (row: Uint8Array): boolean => row.some((code) => isUnknown[code] === 1);
  const [openRights, openSights] = [byRight.rows.map(isOpenRow), bySight.rows.map(isOpenRow)];
  const isOpenPair = ([right, sight]: readonly [number, number]) => openRights[right] || openSights[sight];
  const openPairs = [...two.pairs.keys()].filter((pair) => isOpenPair(two.pairs[pair] as [number, number]));
  const asked = yield* openQuestions(openPairs, codesOf, ofQuestion);
  const byWhole = yield* codeRows(
    parts,
    asked.map((index) => wholeOfAsked(questions[index] as ComparedQuestion)),
  );
  const placeOfAsked = new Map(asked.map((index, place) => [index, place]));
  const all = joined({ rowOf: two.listOf, rows: two.pairs }, byWhole);
  const pairOf = (list: number): number => all.pairs[list]?.[0] as number;
  return {
    factors,
    count: all.pairs.length,
    listOf: all.listOf,
    factorsOf: (list) => codesOf(pairOf(list)),
    settledBy: (list) => (isOpenPair(two.pairs[pairOf(list)] as [number, number]) ? undefined : rowsOf(pairOf(list))),
    write(list, into) {
      const codes = codesOf(pairOf(list));
      const whole = byWhole.rows[all.pairs[list]?.[1] as number];
      for (let index = 0; index < ofQuestion.length; index += 1) {
        const of = ofQuestion[index] as FactorsOfQuestion;
        const code = codeFor(of, codes);
        const isOpen = !of.isWhole && isUnknown[code] === 1;
        const found = isOpen ? whole?.[placeOfAsked.get(index) as number] : code;
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

/** Questions that the parts leave unknown for somebody: only the whole can tell. */
function* openQuestions(
  pairs: readonly number[],
  codesOf: (pair: number) => Uint8Array,
  ofQuestion: readonly FactorsOfQuestion[],
): Generator<void, number[]> {
  const open = new Set<number>();
  for (const pair of pairs) {
    const of = codesOf(pair);
    for (const [index, question] of ofQuestion.entries())
      if (!question.isWhole && isUnknown[codeFor(question, of)] === 1) open.add(index);
    yield;
  }
  return [...open].sort((left, right) => left - right);
}
