import { formatNames, type ReadContext } from './format.ts';
import { newestFirst } from './newest-first.ts';
import type { Batch } from './sort-files.ts';

/** Whoever has most authority comes first, and of one format the newer. */
export async function byAuthority(
  batches: readonly Batch[],
  context: Omit<ReadContext, 'parcel'>,
): Promise<readonly Batch[]> {
  const asOfIn = async ({ parcel, files, format }: Batch) => format.asOf?.(files, { ...context, parcel });
  const sorted: Batch[] = [];
  for (const name of formatNames) {
    const ofFormat = batches.filter(({ format }) => format.name === name);
    sorted.push(...(await newestFirst(ofFormat, asOfIn)));
  }
  return sorted;
}
