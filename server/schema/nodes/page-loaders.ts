import { dataloaderGetter } from '@pothos/plugin-dataloader';
import type { DeviceFact } from '../../access/terms/facts.ts';
import type { Listed, Member, SnapshotView } from '../../store/snapshot-view.ts';
import type { ListFilter, PageRequest } from '../connection.ts';
import type { Context } from '../context.ts';
import { narrows } from './filters.ts';

/** One page below one parent. */
interface PageBelow {
  readonly parent: string;
  readonly page: PageRequest;
  readonly filter: ListFilter;
}

type ReadBelow<Row> = (
  view: SnapshotView,
  parents: readonly string[],
  page: PageRequest,
  filter: ListFilter,
) => Promise<ReadonlyMap<string, readonly Listed<Row>[]>>;

/** One read for the same page below many parents, so that a list of groups with their members costs two reads in all. */
function pageLoader<Row>(read: ReadBelow<Row>) {
  return dataloaderGetter<PageBelow, readonly Listed<Row>[], string>(
    { cacheKeyFn: keyOf },
    async (keys, context) => {
      const view = await (context as Context).view();
      if (!view) return keys.map(() => []);
      const found = new Map<string, readonly Listed<Row>[]>();
      for (const [{ page, filter }, parents] of sameQuestion(keys))
        for (const [parent, rows] of await read(view, parents, page, filter))
          found.set(keyOf({ parent, page, filter }), rows);
      return keys.map((key) => found.get(keyOf(key)) ?? []);
    },
    undefined,
    false,
  );
}

const keyOf = (key: object) => JSON.stringify(key);

/** The parents of each question that is asked below several of them. */
function sameQuestion<Question extends object>(keys: readonly (Question & { readonly parent: string })[]) {
  const asked = new Map<string, [Question, string[]]>();
  for (const { parent, ...question } of keys) {
    const same = asked.get(keyOf(question)) ?? [question as unknown as Question, []];
    same[1].push(parent);
    asked.set(keyOf(question), same);
  }
  return asked.values();
}

export const membersLoader = pageLoader<Member>((view, groups, page, filter) => view.membersOf(groups, page, filter));

export const devicesLoader = pageLoader<DeviceFact>((view, deviceGroups, page, filter) =>
  view.devicesIn(deviceGroups, page, filter),
);

interface CountBelow {
  readonly parent: string;
  readonly filter: ListFilter;
}

/** One read for the sizes of many lists of the same kind. */
function countLoader(
  read: (view: SnapshotView, ids: readonly string[], filter: ListFilter) => Promise<ReadonlyMap<string, number>>,
) {
  return dataloaderGetter<CountBelow, number, string>(
    { cacheKeyFn: keyOf },
    async (keys, context) => {
      const view = await (context as Context).view();
      if (!view) return keys.map(() => 0);
      const found = new Map<string, number>();
      for (const [{ filter }, parents] of sameQuestion(keys))
        for (const [parent, total] of await read(view, parents, filter)) found.set(keyOf({ parent, filter }), total);
      return keys.map((key) => found.get(keyOf(key)) ?? 0);
    },
    undefined,
    false,
  );
}

export const memberCountLoader = countLoader(async (view, groups, filter) => {
  if (narrows(filter)) return view.countMembers(groups, filter);
  const sizes = await view.groupSizes(groups);
  return new Map([...sizes].map(([id, { direct, eligible }]) => [id, direct + eligible]));
});

export const deviceCountLoader = countLoader(async (view, deviceGroups, filter) => {
  if (narrows(filter)) return view.countDevicesIn(deviceGroups, filter);
  const sizes = await view.deviceGroupSizes(deviceGroups);
  return new Map([...sizes].map(([id, { devices }]) => [id, devices]));
});

interface Narrowing {
  readonly ids: readonly string[];
  readonly filter: ListFilter;
  readonly by: 'name' | 'id';
}

/** Of lists of principals those whom a filter leaves, each with a place in the order: one read for all lists that are asked alike. */
export const narrowedLoader = dataloaderGetter<Narrowing, ReadonlyMap<string, number>, Narrowing>(
  { cache: false },
  async (lists, context) => {
    const view = await (context as Context).view();
    const questions = lists.flatMap(({ ids, ...question }) => ids.map((parent) => ({ parent, ...question })));
    const found = new Map<string, ReadonlyMap<string, number>>();
    for (const [question, ids] of view ? sameQuestion(questions) : []) {
      const left = await view?.narrowPrincipals([...new Set(ids)], question.filter, question.by);
      found.set(keyOf(question), new Map(left?.map((id, place) => [id, place])));
    }
    return lists.map(({ ids: _, ...question }) => found.get(keyOf(question)) ?? new Map());
  },
  undefined,
  false,
);
