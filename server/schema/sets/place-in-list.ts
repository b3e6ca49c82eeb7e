import { InvalidCursor } from '../../store/problems.ts';
import { cursorIn, isDescending, type OrderedArguments, withoutMarks } from '../order.ts';
import { pageSize, refuseLargerPage } from '../page-size.ts';

/** A list that only one snapshot has in this order. */
export interface PlacedList<Row> {
  readonly snapshot: number;
  readonly total: number;
  /** Part of it, from its first row and how many at most. */
  readonly part: (from: number, most: number) => AsyncIterable<Row> | Iterable<Row>;
  /** How to read on with a cursor of another snapshot, if there is a way. */
  readonly readOn?: (snapshot: string) => string;
}

/** What a page of such a list can be asked with: every row has its place, so that a page can begin anywhere. */
export interface PlacedArguments extends OrderedArguments {
  readonly from?: number | null | undefined;
}

export const fromMeaning =
  'Place of the first row of the page in the whole list, 0 for the first row; instead of `after`.';

/** The page that somebody asks for. The rows are told when they are asked for, so that counts alone cost no sentence. */
export function pageByPlace<Row>(list: PlacedList<Row>, args: PlacedArguments) {
  const { snapshot, total } = list;
  const { from, most } = partOf(withoutMarks(args), list);
  const part = isDescending(args.orderBy) ? fromItsEnd(list) : list.part;
  const cursorAt = (at: number): string => cursorIn(args, cursorOf(snapshot, at));
  let edges: Promise<{ cursor: string; node: Row }[]> | undefined;
  return {
    totalCount: total,
    get edges() {
      edges ??= collect();
      return edges;
    },
    pageInfo: {
      hasPreviousPage: from > 0,
      hasNextPage: from + most < total,
      startCursor: most === 0 ? null : cursorAt(from),
      endCursor: most === 0 ? null : cursorAt(from + most - 1),
    },
  };

  async function collect() {
    const found: { cursor: string; node: Row }[] = [];
    for await (const node of part(from, most)) found.push({ cursor: cursorAt(from + found.length), node });
    return found;
  }
}

/** The same list with its last row first. */
function fromItsEnd<Row>({ total, part }: PlacedList<Row>) {
  return async function* (from: number, most: number): AsyncGenerator<Row> {
    const rows: Row[] = [];
    for await (const row of part(total - from - most, most)) rows.push(row);
    yield* rows.reverse();
  };
}

function partOf(args: PlacedArguments, list: Omit<PlacedList<unknown>, 'part'>) {
  const { first, last, after, before, from: place } = args;
  const { total } = list;
  refuseLargerPage(args);
  const start = typeof after === 'string' ? placeOf(after, list, 'after') + 1 : startAt(place ?? 0);
  const end = typeof before === 'string' ? placeOf(before, list, 'before') : total;
  const [from, to] = [Math.min(start, total), Math.min(end, total)];
  const most = Math.min(pageSize({ first, last }), Math.max(to - from, 0));
  const isFromEnd = typeof last === 'number' && typeof first !== 'number';
  return { from: isFromEnd ? Math.max(to - most, from) : from, most };
}

function startAt(place: number): number {
  if (place >= 0) return place;
  throw new InvalidCursor(`from: the first row has the place 0, and nothing is before it. Ask with 0 or more.`);
}

function cursorOf(snapshot: number, at: number): string {
  return Buffer.from(`${snapshot}.${at}`).toString('base64url');
}

function placeOf(
  cursor: string,
  { snapshot, readOn }: Omit<PlacedList<unknown>, 'part' | 'total'>,
  argument: string,
): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, of, at] = /^([1-9]\d{0,9})\.(\d{1,9})$/.exec(text) ?? [];
  if (of === undefined || at === undefined)
    throw new InvalidCursor(`${argument}: this is not a cursor of the list. Use the cursor of one of its rows.`);
  if (Number(of) !== snapshot)
    throw new InvalidCursor(
      `${argument}: this cursor is of snapshot ${of}, and the answer is of snapshot ${snapshot}. Start without ${argument}${readOn ? `, or read on with ${readOn(of)}` : ''}.`,
    );
  return Number(at);
}
