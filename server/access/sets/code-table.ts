import { codeOf } from './factors.ts';
import type { MeaningColumn } from './meaning-column.ts';
import { sumOf } from './sum.ts';

/** What contents mean to several looks, in numbers. */
export interface CodeTable {
  /** content → class: contents of a class mean the same to every look. */
  readonly classOf: Uint32Array;
  /** What each look comes to for whoever has these classes; `judge` is asked where they do not say it. */
  readonly rowOf: (classes: readonly number[], judge: (look: number) => number) => Uint8Array;
}

/** So many meanings of one look fit into one number. */
const mostInNumber = 30;

export function codeTable(columns: readonly MeaningColumn[], contents: number): CodeTable {
  const looks = columns.length;
  const { classOf, samples } = classesOf(columns, contents);
  const ofClasses = (pick: (column: MeaningColumn) => readonly number[]): number[] =>
    samples.flatMap((content) => columns.map((column) => pick(column)[content] as number));
  const numbers = Uint32Array.from(ofClasses((column) => column.numbers));
  // Where a look has more meanings, its bits say nothing and are not asked for.
  const bits = Int32Array.from(numbers, (number) => 1 << number);
  const enough = Uint8Array.from(ofClasses(({ isEnough }) => isEnough));
  const hides = samples.map((content) => columns.some((column) => column.hides[content] === 1));
  const known = columns.map(() => new Map<number | string, number>());

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
    const { shares } = columns[look] as MeaningColumn;
    const key = shares.length <= mostInNumber ? (set[look] as number) : meant(look, classes).join();
    const before = known[look]?.get(key);
    if (before !== undefined) return before;
    const sum = isHidden ? undefined : sumOf(meant(look, classes).map((number) => shares[number]));
    const code = sum ? codeOf(sum) : judge(look);
    known[look]?.set(key, code);
    return code;
  }

  function meant(look: number, classes: readonly number[]): number[] {
    return [...new Set(classes.map((one) => numbers[one * looks + look] as number))].sort(
      (left, right) => left - right,
    );
  }
}

const allowed = 8;

function classesOf(columns: readonly MeaningColumn[], contents: number) {
  const samples: number[] = [];
  const known = new Map<string, number>();
  const classOf = Uint32Array.from({ length: contents }, (_, content) => {
    const key = columns.map(({ numbers }) => numbers[content]).join();
    const place = known.get(key) ?? samples.push(content) - 1;
    known.set(key, place);
    return place;
  });
  return { classOf, samples };
}
