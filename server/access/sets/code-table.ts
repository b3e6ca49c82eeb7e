import type { MeaningColumn } from './meaning-column.ts';

/** What contents mean to several looks, in numbers. */
export interface CodeTable {
  /** content → class: contents of a class mean the same to every look. */
  readonly classOf: Uint32Array;
  /** What each look comes to for whoever has these classes; `judge` is asked where they do not say it. */
  readonly rowOf: (classes: readonly number[], judge: (look: number) => number) => Uint8Array;
}

/** One look, and by content which meaning it has. */
export interface CodeColumn {
  readonly column: MeaningColumn;
  readonly numbers: Uint32Array;
}

/** So many meanings of one look fit into one number. */
const mostInNumber = 30;

/** `hides` tells by content whether it may hide what others give. */
export function codeTable(columns: readonly CodeColumn[], hides: Uint8Array): CodeTable {
  const looks = columns.length;
  const { classOf, samples } = classesOf(columns, hides);
  const meanings = columns.map(({ numbers }) => [...new Set(numbers)]);
  const places = columns.map((_, look) => new Map(meanings[look]?.map((number, place) => [number, place])));
  const ofClasses = (pick: (column: CodeColumn, number: number, look: number) => number): number[] =>
    samples.flatMap((content) => columns.map((column, look) => pick(column, column.numbers[content] as number, look)));
  const numbers = Uint32Array.from(ofClasses((_, number) => number));
  // Where a look has more meanings, its bits say nothing and are not asked for.
  const bits = Int32Array.from(ofClasses((_, number, look) => 1 << (places[look]?.get(number) as number)));
  const enough = Uint8Array.from(ofClasses(({ column }, number) => column.isEnough(number)));
  const isSmall = meanings.map(({ length }) => length <= mostInNumber);
  const canBeTaken = columns.map(({ column }) => column.canBeTaken);
  const known = columns.map(() => new Map<number, number>());

  const [set, isSure] = [new Int32Array(looks), new Uint8Array(looks)];
  return {
    classOf,
    rowOf(classes, judge) {
      gather(classes);
      const isHidden = classes.some((one) => hides[samples[one] as number] === 1);
      const row = new Uint8Array(looks);
      for (let look = 0; look < looks; look += 1) {
        const isSettled = isSure[look] === 1 && !(isHidden && canBeTaken[look] === true);
        row[look] = isSettled ? allowed : codeFor(look, classes, isHidden, judge);
      }
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
    const before = isSmall[look] ? known[look]?.get(set[look] as number) : undefined;
    if (before !== undefined) return before;
    const { column } = columns[look] as CodeColumn;
    const code = column.codeOf(meant(look, classes), isHidden, () => judge(look));
    if (isSmall[look]) known[look]?.set(set[look] as number, code);
    return code;
  }

  function meant(look: number, classes: readonly number[]): number[] {
    return [...new Set(classes.map((one) => numbers[one * looks + look] as number))].sort(
      (left, right) => left - right,
    );
  }
}

const allowed = 8;

function classesOf(columns: readonly CodeColumn[], hides: Uint8Array) {
  const samples: number[] = [];
  const known = new Map<string, number>();
  const classOf = Uint32Array.from(hides, (isHiding, content) => {
    const key = `${isHiding} ${columns.map(({ numbers }) => numbers[content]).join()}`;
    const place = known.get(key) ?? samples.push(content) - 1;
    known.set(key, place);
    return place;
  });
  return { classOf, samples };
}
