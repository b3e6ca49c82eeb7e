/**
 * In the order of the times that they state, the newest first. What states none comes last, in the order in which it
 * was given: when a file was last written tells when it was copied, not when it was true.
 */
export async function newestFirst<Item>(
  items: readonly Item[],
  asOfIn: (item: Item) => Promise<string | undefined>,
): Promise<readonly Item[]> {
  if (items.length < 2) return items;
  const dated = await Promise.all(items.map(async (item) => ({ item, moment: momentOf(await asOfIn(item)) })));
  return dated.sort((one, other) => other.moment - one.moment).map(({ item }) => item);
}

function momentOf(asOf = ''): number {
  const moment = Date.parse(asOf);
  return Number.isNaN(moment) ? Number.MIN_SAFE_INTEGER : moment;
}
