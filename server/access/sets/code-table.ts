import { codeOf } from './factors.ts';
import type { Meaning } from './meaning.ts';
import { type Share, sumOf } from './sum.ts';

/** What contents mean to several looks, in numbers. */
export interface CodeTable {
  /** content → class: contents of a class mean the same to every look. */
  readonly classOf: Uint32Array;
  /** What each look comes to for whoever has these classes; `judge` is asked where they do not say it. */
  readonly rowOf: (classes: readonly number[], judge: (look: number) => number) => Uint8Array;
}

interface Column {
  /** By meaning. */
  readonly shares: readonly (Share | undefined)[];
  readonly known: Map<number | string, number>;
}

/** So many meanings of one look fit into one number. */
const mostInNumber = 30;

export function codeTable(meanings: readonly (readonly Meaning[])[], looks: number): CodeTable {
  const columns = Array.from({ length: looks }, (_, look) => columnOf(meanings.map((each) => each[look] as Meaning)));
  const { classOf, samples } = classesOf(columns, meanings.length);
  const numbers = Uint32Array.from(
    samples.flatMap((content) => columns.map(({ numberOf }) => numberOf[content] as number)),
  );
  // Where a look has more meanings, its bits say nothing and are not asked for.
  const bits = numbers.map((number) => 1 << number);
  const enough = Uint8Array.from(
    samples.flatMap((content) => columns.map((_, look) => Number(meanings[content]?.[look]?.isEnough))),
  );
  const hides = samples.map((content) => meanings[content]?.some((meaning) => meaning.hides) === true);

  const [set, isSure] = [new Int32Array(looks), new Uint8Array(looks)];
  return {
    classOf,
    rowOf(classes, judge) {
      gather(classes);
      const isHidden = classes.some((one) => hides[one]);
      const row = new Uint8Array(looks);
      for (let look = 0; look < looks; look += 1)
        row[look] = isSure[look] === 1 && !isHidden ? allowed : codeFor(look, classes, isHidden, judge);
      return row;
    },
  };

  function gather(classes: readonly number[]): void {
    set.fill(0);
    isSure.fill(0);
    for (const one of classes)
      for (let look = 0, at = one * looks; look < looks; look += 1, at += 1) {
        set[look] = (set[look] as number) | (bits[at] as number);
        isSure[look] = (isSure[look] as number) | (enough[at] as number);
      }
  }

  function codeFor(
    look: number,
    classes: readonly number[],
    isHidden: boolean,
    judge: (look: number) => number,
  ): number {
    const { shares, known } = columns[look] as Column;
    const key = shares.length <= mostInNumber ? (set[look] as number) : meant(look, classes).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const sum = isHidden ? undefined : sumOf(meant(look, classes).map((number) => shares[number]));
    const code = sum ? codeOf(sum) : judge(look);
    known.set(key, code);
    return code;
  }

  function meant(look: number, classes: readonly number[]): number[] {
    return [...new Set(classes.map((one) => numbers[one * looks + look] as number))].sort(
      (left, right) => left - right,
    );
  }
}

const allowed = 8;

function columnOf(meanings: readonly Meaning[]): Column & { readonly numberOf: Uint32Array } {
  const shares: (Share | undefined)[] = [];
  const places = new Map<string, number>();
  const numberOf = Uint32Array.from(meanings, ({ text, share }) => {
    const number = places.get(text) ?? shares.push(share) - 1;
    places.set(text, number);
    return number;
  });
  return { shares, numberOf, known: new Map() };
}

function classesOf(columns: readonly { readonly numberOf: Uint32Array }[], contents: number) {
  const samples: number[] = [];
  const known = new Map<string, number>();
  const classOf = Uint32Array.from({ length: contents }, (_, content) => {
    const key = columns.map(({ numberOf }) => numberOf[content]).join();
    const place = known.get(key) ?? samples.push(content) - 1;
    known.set(key, place);
    return place;
  });
  return { classOf, samples };
}
