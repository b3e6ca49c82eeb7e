import { dataloaderGetter } from '@pothos/plugin-dataloader';
import type { DeviceFact, Person } from '../../access/terms/facts.ts';
import type { Listed, SnapshotView } from '../../store/snapshot-view.ts';
import type { PageRequest } from '../connection.ts';
import type { Context } from '../context.ts';

/** One page below one parent. */
interface PageBelow {
  readonly parent: string;
  readonly page: PageRequest;
}

type ReadBelow<Row> = (
  view: SnapshotView,
  parents: readonly string[],
  page: PageRequest,
) => Promise<ReadonlyMap<string, readonly Listed<Row>[]>>;

/** One read for the same page below many parents, so that a list of groups with their members costs two reads in all. */
function pageLoader<Row>(read: ReadBelow<Row>) {
  return dataloaderGetter<PageBelow, readonly Listed<Row>[], string>(
    { cacheKeyFn: keyOf },
    async (keys, context) => {
      const view = await (context as Context).view();
      if (!view) return keys.map(() => []);
      const pages = new Map(keys.map(({ page }) => [JSON.stringify(page), page]));
      const found = new Map<string, readonly Listed<Row>[]>();
      for (const [text, page] of pages) {
        const parents = keys.filter((key) => JSON.stringify(key.page) === text).map((key) => key.parent);
        for (const [parent, rows] of await read(view, parents, page)) found.set(keyOf({ parent, page }), rows);
      }
      return keys.map((key) => found.get(keyOf(key)) ?? []);
    },
    undefined,
    false,
  );
}

const keyOf = ({ parent, page }: PageBelow) => JSON.stringify([parent, page]);

export const membersLoader = pageLoader<{ person: Person; isEligible: boolean }>((view, groups, page) =>
  view.membersOf(groups, page),
);

export const devicesLoader = pageLoader<DeviceFact>((view, deviceGroups, page) => view.devicesIn(deviceGroups, page));

/** One read for the sizes of many lists of the same kind. */
function countLoader(read: (view: SnapshotView, ids: readonly string[]) => Promise<ReadonlyMap<string, number>>) {
  return dataloaderGetter<string, number, string>(
    {},
    async (ids, context) => {
      const view = await (context as Context).view();
      const counts = view && (await read(view, ids));
      return ids.map((id) => counts?.get(id) ?? 0);
    },
    undefined,
    false,
  );
}

export const memberCountLoader = countLoader(async (view, groups) => {
  const sizes = await view.groupSizes(groups);
  return new Map([...sizes].map(([id, { direct, eligible }]) => [id, direct + eligible]));
});

export const deviceCountLoader = countLoader(async (view, deviceGroups) => {
  const sizes = await view.deviceGroupSizes(deviceGroups);
  return new Map([...sizes].map(([id, { devices }]) => [id, devices]));
});
