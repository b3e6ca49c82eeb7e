import { createHash } from 'node:crypto';
import { type CallName, callOf } from './calls.ts';
import type { Collection } from './collection.ts';
import { failed } from './failure.ts';
import type { UnitRecord } from './journal.ts';
import { type Json, type ListEnd, readList } from './list.ts';
import { objectKey } from './object-key.ts';
import type { RequestCount } from './reader.ts';
import { stateOf } from './whole-list.ts';

/** The ids that a path may be made of. */
const plainId = /^[A-Za-z0-9-]{1,128}$/;

export type Told = Pick<UnitRecord, 'state' | 'cause' | 'status' | 'code'>;

/** How what one group answered becomes lines. */
export interface OfGroup {
  readonly call: CallName;
  readonly lines: (group: string, objects: readonly Json[], told: Told) => readonly string[];
  /** Corrects the state when the objects alone do not say it. */
  readonly judge?: (group: string, objects: readonly Json[], told: Told) => Told;
}

/** Asks every group, several at once, and writes what each answered as one piece. */
export async function collectOfGroups(collection: Collection, groups: readonly string[], of: OfGroup): Promise<void> {
  const { workers } = collection.lanes[callOf(of.call).lane];
  let count = 0;
  const jobs = groups.map((group) =>
    workers.run(async () => {
      const unit = collection.parts.finished(of.call, group) ?? (await readGroup(collection, group, of));
      count += unit.count;
      collection.onEvent({ event: 'progress', call: of.call, count });
    }),
  );
  await Promise.all(jobs);
  collection.onEvent({ event: 'finished', call: of.call, count });
}

async function readGroup(collection: Collection, group: string, of: OfGroup): Promise<UnitRecord> {
  collection.signal.throwIfAborted();
  const from = new Date().toISOString();
  const objects = new Map<string, Json>();
  const count: RequestCount = { requests: 0 };
  const { failure, pages } = await ask(collection, group, of.call, objects, count);
  const received = [...objects.values()];
  const state = stateOf(failure, pages);
  const told = of.judge?.(group, received, state) ?? state;
  const isGone = told.cause === 'absent';
  const lines = isGone ? [] : of.lines(group, received, told);
  return writePiece(collection, of.call, group, lines, {
    ...told,
    count: received.length,
    requests: count.requests,
    from,
    to: new Date().toISOString(),
  });
}

function ask(
  { lanes }: Collection,
  group: string,
  call: CallName,
  objects: Map<string, Json>,
  count: RequestCount,
): Promise<ListEnd> {
  const { path, lane } = callOf(call);
  const { reader } = lanes[lane];
  if (reader === undefined || !plainId.test(group)) return Promise.resolve({ failure: failed('rejected'), pages: 0 });
  const sink = {
    page(page: readonly Json[]): number {
      const before = objects.size;
      for (const object of page) if (!objects.has(objectKey(object))) objects.set(objectKey(object), object);
      return objects.size - before;
    },
    restart: () => objects.clear(),
  };
  return readList(reader, path.replace('{id}', group), sink, count);
}

/** Writes lines that are complete in themselves, and that they are. */
export function writePiece(
  { parts }: Collection,
  call: CallName,
  key: string,
  lines: readonly string[],
  rest: Omit<UnitRecord, 'call' | 'key' | 'offset' | 'length' | 'sha256'>,
): UnitRecord {
  const file = parts.file(call);
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const offset = file.size;
  file.append(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return parts.finish({ call, key, offset, length: bytes.length, sha256, ...rest });
}
