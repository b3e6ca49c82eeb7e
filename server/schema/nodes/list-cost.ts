import type { Order } from '../order.ts';
import { type PageArguments, pageSize } from '../page-size.ts';

interface ListArguments extends PageArguments {
  readonly filter?: unknown;
  readonly orderBy?: Order | null | undefined;
}

/** What it costs to look at every row of a kind, in fields. */
const everyRow = 200;
/** The same where one node names the rows. */
const rowsOfOne = 10;

/** An index has every order of the list; a filter looks at every row. */
export function filteredComplexity(args: ListArguments) {
  return { field: args.filter ? everyRow : 1, multiplier: pageSize(args) };
}

/** A filter looks at every row, and so does an order. */
export function arrangedComplexity(args: ListArguments) {
  return { field: args.filter || args.orderBy ? everyRow : 1, multiplier: pageSize(args) };
}

/** The same for the rows that one node in memory names. */
export function arrangedBelowComplexity(args: ListArguments) {
  return { field: args.filter || args.orderBy ? rowsOfOne : 1, multiplier: pageSize(args) };
}
