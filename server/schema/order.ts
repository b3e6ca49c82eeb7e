import type { DefaultConnectionArguments } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { describedEnum } from './described-enum.ts';

export type PeopleOrder = 'NAME_ASC' | 'NAME_DESC';
export type NodeOrder = PeopleOrder | 'KEY_ASC' | 'KEY_DESC';
export type DeviceGroupOrder = NodeOrder | 'RANK_ASC' | 'RANK_DESC';
export type WarningOrder = 'SEVERITY_DESC' | 'SEVERITY_ASC' | 'SENTENCE_ASC' | 'SENTENCE_DESC';
export type Order = DeviceGroupOrder | WarningOrder;

const byName = { NAME_ASC: 'By name, A first.', NAME_DESC: 'By name, Z first.' };
const byKey = { KEY_ASC: 'By key, the lowest first.', KEY_DESC: 'By key, the highest first.' };

export const PeopleOrderEnum = describedEnum<PeopleOrder>(
  'PeopleOrder',
  'The order of a list of people. Those of the same name follow each other by id.',
  byName,
);

export const NodeOrderEnum = describedEnum<NodeOrder>(
  'NodeOrder',
  'The order of a list. Rows of the same name follow each other by key.',
  { ...byName, ...byKey },
);

export const DeviceGroupOrderEnum = describedEnum<DeviceGroupOrder>(
  'DeviceGroupOrder',
  'The order of a list of device groups.',
  {
    RANK_ASC: 'By rank, 1 first and Ungrouped devices (default) last.',
    RANK_DESC: 'By rank, Ungrouped devices (default) first and 1 last.',
    ...byName,
    ...byKey,
  },
);

export const WarningOrderEnum = describedEnum<WarningOrder>('WarningOrder', 'The order of a list of warnings.', {
  SEVERITY_DESC: 'By severity, the most severe first; warnings of one kind follow each other.',
  SEVERITY_ASC: 'By severity, the least severe first.',
  SENTENCE_ASC: 'By what they say, A first.',
  SENTENCE_DESC: 'By what they say, Z first.',
});

export interface OrderedArguments extends DefaultConnectionArguments {
  readonly orderBy?: Order | null | undefined;
}

export function isDescending(order: Order | null | undefined): boolean {
  return order?.endsWith('_DESC') === true;
}

export function isByKey(order: Order | null | undefined): boolean {
  return order?.startsWith('KEY_') === true;
}

const mark = '~';
/** Of what others write only what names an order is taken for one. */
const marks = /^((?:NAME|KEY|RANK|SEVERITY|SENTENCE)_(?:ASC|DESC))~(.*)$/s;

/** A cursor says which order it is of, because it would lead anywhere in another one. */
export function cursorIn({ orderBy }: OrderedArguments, cursor: string): string {
  return orderBy ? `${orderBy}${mark}${cursor}` : cursor;
}

/** The arguments with their cursors as the list without an order knows them. */
export function withoutMarks<Arguments extends OrderedArguments>(args: Arguments): Arguments {
  return { ...args, after: unmarked(args, 'after'), before: unmarked(args, 'before') };
}

function unmarked(args: OrderedArguments, name: 'after' | 'before'): string | null {
  const cursor = args[name] ?? null;
  if (cursor === null) return null;
  const [, marked = '', own = cursor] = marks.exec(cursor) ?? [];
  if (marked === (args.orderBy ?? '')) return own;
  const orders = [marked, args.orderBy ?? ''].map((order) => (order ? `orderBy: ${order}` : 'no orderBy'));
  throw new GraphQLError(
    `${name}: this cursor is of a list with ${orders[0]}, and this list has ${orders[1]}. Start without ${name}.`,
    { extensions: { code: 'CURSOR_OF_ANOTHER_ORDER' } },
  );
}
