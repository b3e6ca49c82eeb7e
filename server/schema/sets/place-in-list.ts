import type { DefaultConnectionArguments } from '@pothos/plugin-relay';
import { InvalidCursor } from '../../store/problems.ts';
import { pageSize, refuseLargerPage } from '../page-size.ts';

/** Part of a list, from its first row and how many at most. */
export interface Part {
  readonly from: number;
  readonly most: number;
}

/** The page that somebody asks for of a list that only one snapshot has in this order. */
export function partOf(args: DefaultConnectionArguments, snapshot: number, total: number): Part {
  const { first, last, after, before } = args;
  refuseLargerPage(args);
  const start = typeof after === 'string' ? placeOf(after, snapshot, 'after') + 1 : 0;
  const end = typeof before === 'string' ? placeOf(before, snapshot, 'before') : total;
  const [from, to] = [Math.min(start, total), Math.min(end, total)];
  const most = Math.min(pageSize({ first, last }), Math.max(to - from, 0));
  const isFromEnd = typeof last === 'number' && typeof first !== 'number';
  return { from: isFromEnd ? Math.max(to - most, from) : from, most };
}

export function cursorOf(snapshot: number, at: number): string {
  return Buffer.from(`${snapshot}.${at}`).toString('base64url');
}

function placeOf(cursor: string, snapshot: number, argument: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, of, at] = /^([1-9]\d{0,9})\.(\d{1,9})$/.exec(text) ?? [];
  if (of === undefined || at === undefined)
    throw new InvalidCursor(`${argument}: this is not a cursor of the list. Use the cursor of one of its rows.`);
  if (Number(of) !== snapshot)
    throw new InvalidCursor(
      `${argument}: this cursor is of snapshot ${of}, and the answer is of snapshot ${snapshot}. Start without ${argument}, or read on with at: ${of}.`,
    );
  return Number(at);
}
