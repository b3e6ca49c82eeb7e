import { integer, type Parameters } from './driver.ts';

/**
 * Where the nodes of a snapshot are. A series begins with a snapshot that was written whole; of later ones only what
 * changed is written. Nodes carry the number of their series, and what changed says from which snapshot on it is valid,
 * and until which.
 */
export interface SnapshotKey {
  readonly number: number;
  /** Number of the first snapshot of the series; the own number when it was written whole. */
  readonly series: number;
}

export function keyParameters({ number, series }: SnapshotKey): Parameters {
  return { series: integer(series), snapshot: integer(number) };
}
