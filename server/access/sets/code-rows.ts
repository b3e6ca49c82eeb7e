import type { Subject } from '../judge/subject.ts';
import { type CodeTable, codeTable } from './code-table.ts';
import { codeOf } from './factors.ts';
import type { NamedLook } from './looks.ts';
import type { Alike } from './meaning.ts';
import { columnOf, isHiding } from './remembered-meanings.ts';
import type { Parted } from './spans.ts';

/** What several looks come to for everybody: people to whom the same comes share a row. */
export interface CodeRows {
  /** In the order of the looks, each as `codeOf` has it. */
  readonly rows: readonly Uint8Array[];
  /** profile → place of its row. */
  readonly rowOf: Uint32Array;
}

/**
 * What is looked at, or a code that is the same for everybody. Finds out what each content means to all looks; contents
 * that mean the same to each are one. What people have adds up in nearly all cases; the others are judged, once where the
 * same comes together, and so is one person. Yields often.
 */
export function* codeRows(parts: Parted, looks: readonly (NamedLook | number)[]): Generator<void, CodeRows> {
  const columns = [...looks.keys()].filter((column) => typeof looks[column] !== 'number');
  const asked = columns.map((column) => looks[column] as NamedLook);
  const same = Uint8Array.from(looks, (look) => (typeof look === 'number' ? look : 0));
  const isAlone = parts.facets.baseOf.length <= mostJudged;
  const table = parts.isOpen || isAlone ? undefined : yield* tableOf(parts, asked);
  const byFacet = table ? parts.contents.of.map((content) => table.classOf[content] as number) : parts.contents.of;
  const { samples, members, setOf } = yield* setsIn(parts, byFacet);
  const rows: Uint8Array[] = [];
  const placeByRow = new Map<string, number>();
  const rowOfSet = new Uint32Array(samples.length);
  for (const [set, sample] of samples.entries()) {
    const row = rowFor(sample, members[set] as readonly number[]);
    const key = Buffer.from(row.buffer, row.byteOffset, row.length).toString('latin1');
    const place = placeByRow.get(key) ?? rows.push(row) - 1;
    placeByRow.set(key, place);
    rowOfSet[set] = place;
    if (set % setsAtOnce === 0) yield;
  }
  return { rows, rowOf: setOf.map((set) => rowOfSet[set] as number) };

  function rowFor(sample: number, classes: readonly number[]): Uint8Array {
    let subject: Subject | undefined;
    const judge = (column: number): number => {
      subject ??= parts.subjectAt(sample);
      return codeOf((asked[column] as NamedLook).look(subject).span);
    };
    const found = table ? table.rowOf(classes, judge) : Uint8Array.from(asked.keys(), judge);
    subject?.forget();
    const row = Uint8Array.from(same);
    for (let place = 0; place < found.length; place += 1) row[columns[place] as number] = found[place] as number;
    return row;
  }
}

/** One person is judged, as it takes less than to find out what each of their contents means. */
const mostJudged = 1;
const setsAtOnce = 50;

function* tableOf(parts: Parted, looks: readonly NamedLook[]): Generator<void, CodeTable> {
  const { meanings, contents, remembered } = parts;
  const alike: Alike[] = looks.map(() => new Map());
  const columns = looks.map(({ key }) => ({
    column: columnOf(remembered, key),
    numbers: new Uint32Array(meanings.length),
  }));
  const hides = new Uint8Array(meanings.length);
  for (const [content, meaning] of meanings.entries()) {
    const text = contents.texts[content] as string;
    let isNew = false;
    for (const [place, { look }] of looks.entries()) {
      const { column, numbers } = columns[place] as (typeof columns)[number];
      numbers[content] = column.numberOf(text, () => {
        isNew = true;
        return meaning().of(look, alike[place]);
      });
    }
    hides[content] = Number(isHiding(remembered, text, () => meaning().hides));
    if (isNew) {
      meaning().forget();
      yield;
    }
  }
  return codeTable(columns, hides);
}

interface Sets {
  /** Of each set a profile that has it. */
  readonly samples: readonly number[];
  /** The classes of each set, in order. */
  readonly members: readonly (readonly number[])[];
  /** profile → place of its set. */
  readonly setOf: Uint32Array;
}

const profilesAtOnce = 1_000;

function* setsIn({ facets: { baseOf, from, facetsOf } }: Parted, classOf: Uint32Array): Generator<void, Sets> {
  const samples: number[] = [];
  const members: number[][] = [];
  const known = new Map<string, number>();
  const setOf = new Uint32Array(baseOf.length);
  for (const [profile, base] of baseOf.entries()) {
    const classes = [classOf[base] as number];
    for (let at = from[profile] as number; at < (from[profile + 1] as number); at += 1) {
      const one = classOf[facetsOf[at] as number] as number;
      if (!classes.includes(one)) classes.push(one);
    }
    const key = String.fromCharCode(...classes.sort((left, right) => left - right));
    let place = known.get(key);
    if (place === undefined) {
      place = samples.push(profile) - 1;
      members.push(classes);
      known.set(key, place);
    }
    setOf[profile] = place;
    if (profile % profilesAtOnce === 0) yield;
  }
  return { samples, members, setOf };
}
