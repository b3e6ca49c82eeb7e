import type { Graph } from '../driver.ts';
import type { SnapshotKey } from '../snapshot-key.ts';
import type { WriteStep } from '../write/step.ts';
import { compareWith, type SeriesChanges } from './compare.ts';
import { findBase, readFingerprint, saltStep } from './stored-fingerprint.ts';

/** A snapshot of the same tenant, and what has to be written so that another one follows it. */
export interface Continuation {
  readonly base: SnapshotKey;
  readonly changes: SeriesChanges;
  readonly salt: string;
}

/** More changes than this share take longer than writing everything. */
const mostTouched = 0.4;

/** Undefined when there is nothing to continue, or when too much changed. */
export async function continuationOf(
  graph: Graph,
  tenantId: string,
  catalogueHash: string,
  stepsOf: (series: number) => readonly WriteStep[],
): Promise<Continuation | undefined> {
  const base = await findBase(graph, tenantId, catalogueHash);
  if (base === undefined) return undefined;
  const known = await readFingerprint(graph, base);
  const salt = known.get(saltStep)?.toString('hex');
  if (salt === undefined) return undefined;
  const changes = compareWith(salt, known, stepsOf(base.series));
  return changes.touched > changes.total * mostTouched ? undefined : { base, changes, salt };
}
