import { type Span, verdictOf } from '../judge/grade.ts';
import { asItIs } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { possibleModels } from '../judge/unknown-switches.ts';
import { verdicts } from '../terms/vocabulary.ts';
import type { ComparedQuestion, Comparison } from './comparison.ts';
import {
  bothOf,
  codeOf,
  denied,
  type Factors,
  type FactorsOfQuestion,
  factorsOf,
  notSettled,
  verdictOfCode,
} from './factors.ts';
import { wholeOf } from './looks.ts';
import type { Profile } from './profile.ts';
import { type SpansOf, spansUnder } from './spans.ts';

/** What all compared questions come to for somebody. */
export interface VerdictList {
  /** In the order of the questions, each as its place in `verdicts` of the vocabulary. */
  readonly verdicts: Uint8Array;
  /** What they follow from, as `Factors` has it. */
  readonly factors: Uint8Array;
}

/** The lists of everybody: those to whom the same comes share one. */
export interface VerdictLists {
  readonly factors: Factors;
  readonly all: readonly VerdictList[];
  /** profile → place of its list. */
  readonly listOf: Uint32Array;
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
  const spansOf = spansUnder(model, asItIs, profiles, ({ now }) => now);
  const factors = factorsOf(model, comparison);
  const width = factors.looks.length;
  const table = yield* tableOf(model, profiles.length, factors, spansOf);
  const wholes = new Map<number, (place: number) => Span>();
  const all: VerdictList[] = [];
  const listOf = new Uint32Array(profiles.length);
  const placeByRow = new Map<string, number>();
  const cut = cutter(comparison.questions.length);
  for (let place = 0; place < profiles.length; place += 1) {
    const row = table.subarray(place * width, (place + 1) * width);
    const key = Buffer.from(row.buffer, row.byteOffset, width).toString('latin1');
    const known = placeByRow.get(key);
    listOf[place] = known ?? all.length;
    if (known !== undefined) continue;
    let isSettled = true;
    const found = cut();
    for (let index = 0; index < found.length; index += 1) {
      const { first, sight, isWhole } = factors.ofQuestion[index] as FactorsOfQuestion;
      const code = row[first] as number;
      const both = sight === undefined ? code : (together[code * 9 + (row[sight] as number)] as number);
      const isOpen = !isWhole && verdictOfCode(both) === 'unknown';
      isSettled &&= !isOpen;
      found[index] = isOpen ? verdicts.indexOf(verdictOf(askWhole(index)(place))) : (placeOfVerdict[both] as number);
    }
    all.push({ verdicts: found, factors: row });
    // What only the whole question tells may differ among those whose factors are the same.
    if (isSettled) placeByRow.set(key, all.length - 1);
    yield;
  }
  return { factors, all, listOf };

  function askWhole(index: number): (place: number) => Span {
    const { capability, deviceGroup = '' } = comparison.questions[index] as ComparedQuestion;
    const ask = wholes.get(index) ?? spansOf(wholeOf({ capability: capability.id, on: { deviceGroup } }));
    wholes.set(index, ask);
    return ask;
  }
}

const codes = Array.from({ length: 9 }, (_, code) => code);
/** What two codes come to together, and where the verdict of a code stands. */
const together = Uint8Array.from(codes.flatMap((left) => codes.map((right) => bothOf(left, right))));
const placeOfVerdict = Uint8Array.from(codes, (code) => verdicts.indexOf(verdictOfCode(code)));

const cutAtOnce = 1_000;

/** Cuts many short arrays from few long ones, which keeps the garbage collector from counting each. */
function cutter(length: number): () => Uint8Array {
  let whole = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used === whole.length) {
      whole = new Uint8Array(length * cutAtOnce);
      used = 0;
    }
    used += length;
    return whole.subarray(used - length, used);
  };
}

/** Profile by profile, what each factor comes to. */
function* tableOf(
  model: AccessModel,
  count: number,
  { looks, ofQuestion }: Factors,
  spansOf: SpansOf,
): Generator<void, Uint8Array> {
  // Where switches are not known, what parts come to says nothing of the whole.
  const isOpen = possibleModels(model).length > 0;
  const whole = new Set(ofQuestion.flatMap(({ first, isWhole }) => (isWhole ? [first] : [])));
  const table = new Uint8Array(looks.length * count);
  for (const [column, look] of looks.entries()) {
    const spanAt = look && (!isOpen || whole.has(column)) ? spansOf(look) : undefined;
    const otherwise = look === undefined ? denied : notSettled;
    for (let place = 0; place < count; place += 1)
      table[place * looks.length + column] = spanAt ? codeOf(spanAt(place)) : otherwise;
    yield;
  }
  return table;
}
