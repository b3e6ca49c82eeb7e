import { LRUCache } from 'lru-cache';
import { everyDeviceGroup } from '../access/judge/grants/sight-grants.ts';
import { type AccessModel, accessModel } from '../access/judge/model.ts';
import type { Rulebook } from '../access/terms/rulebook.ts';
import type { Graph } from '../graph/driver.ts';
import { readDeviceGroupSizes } from '../graph/read/sizes.ts';
import { readStructure } from '../graph/read/structure.ts';
import { recordFrom, type SnapshotRecord } from '../graph/snapshot-record.ts';
import { readSnapshotRows } from '../graph/snapshots.ts';
import { UnknownSnapshot } from './problems.ts';
import { newlyRemembered, type Remembered } from './remembered.ts';
import { type Crowd, crowdOf } from './sets/crowd.ts';
import { readEverybody } from './sets/read-everybody.ts';

/** What is kept in memory of a snapshot: everything but its people and devices, and of these those asked for lately. */
export interface Contents {
  readonly record: SnapshotRecord;
  readonly model: AccessModel;
  readonly remembered: Remembered;
  /** Everybody by profiles, read when it is first asked for. */
  readonly crowd: () => Promise<Crowd>;
  /** Device group → how many devices are in it, the ungrouped ones included; read when it is first asked for. */
  readonly devicesByGroup: () => Promise<ReadonlyMap<string, number>>;
}

export interface ContentsCache {
  /** Read once for each snapshot, however many ask at the same time. */
  of(snapshot: number): Promise<Contents>;
  /** Reads a snapshot that is to stay in memory, in place of the one before. */
  hold(snapshot: number): Promise<void>;
  /** Forgets every snapshot but these. */
  keepOnly(snapshots: ReadonlySet<number>): void;
}

/** Beside the one that is held: the model of a large tenant takes much memory. */
const mostOthers = 3;

export function contentsCache(graph: Graph, rulebook: Rulebook): ContentsCache {
  let held: { readonly snapshot: number; readonly contents: Promise<Contents> } | undefined;
  const others = new LRUCache<number, Promise<Contents>>({ max: mostOthers });

  function of(snapshot: number): Promise<Contents> {
    const found = held?.snapshot === snapshot ? held.contents : others.get(snapshot);
    if (found) return found;
    const reading = readContents(graph, rulebook, snapshot);
    others.set(snapshot, reading);
    // A failure is not remembered: the next request tries again.
    reading.catch(() => others.delete(snapshot));
    return reading;
  }

  return {
    of,
    async hold(snapshot) {
      if (held?.snapshot === snapshot) return;
      const contents = of(snapshot);
      await contents;
      others.delete(snapshot);
      if (held) others.set(held.snapshot, held.contents);
      held = { snapshot, contents };
    },
    keepOnly(snapshots) {
      for (const number of [...others.keys()]) if (!snapshots.has(number)) others.delete(number);
    },
  };
}

export async function readContents(graph: Graph, rulebook: Rulebook, snapshot: number): Promise<Contents> {
  const [row] = await readSnapshotRows(graph, [snapshot]);
  if (row === undefined) throw new UnknownSnapshot(snapshot);
  const record = recordFrom(row);
  const model = accessModel(await readStructure(graph, record), rulebook);
  const crowd = onceRead(async () => crowdOf(await readEverybody(graph, record, model)));
  const devicesByGroup = onceRead(async () => {
    const sizes = await readDeviceGroupSizes(graph, record, everyDeviceGroup(model));
    return new Map([...sizes].map(([id, { devices }]) => [id, devices]));
  });
  return { record, model, remembered: newlyRemembered(), crowd, devicesByGroup };
}

/** What was read is kept; a failure is not, so that the next request tries again. */
function onceRead<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | undefined;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}
