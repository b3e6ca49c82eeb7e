import { createHash } from 'node:crypto';
import { type CallName, callOf } from './calls.ts';
import { type Collection, claimsInUse } from './collection.ts';
import { type Failure, failed } from './failure.ts';
import type { Lacking, UnitRecord } from './journal.ts';
import { type Json, type ListEnd, type ListSink, readBySkip, readList } from './list.ts';
import { lineOf, objectKey } from './object-key.ts';
import type { PartFile } from './part-file.ts';
import type { Reader, RequestCount } from './reader.ts';

/** Reads a list into its part file, unless an earlier run finished it. */
export async function collectList(collection: Collection, call: CallName): Promise<UnitRecord> {
  const { parts, lanes, onEvent } = collection;
  const { lane } = callOf(call);
  const unit = parts.finished(call, null) ?? (await lanes[lane].workers.run(() => readUnit(collection, call)));
  onEvent({ event: 'finished', call, count: unit.count });
  return unit;
}

async function readUnit(collection: Collection, call: CallName): Promise<UnitRecord> {
  const { parts, lanes, onEvent } = collection;
  const { path, pageSize, lane, isEmptyIfAbsent } = callOf(call);
  const { reader } = lanes[lane];
  const from = new Date().toISOString();
  const count: RequestCount = { requests: 0 };
  const sink = new PartSink(parts.file(call), (objects) => onEvent({ event: 'progress', call, count: objects }));
  const end = await read(reader, path, pageSize, sink, count);
  const failure = isEmptyIfAbsent === true && end.failure?.cause === 'absent' ? undefined : end.failure;
  return parts.finish({
    call,
    key: null,
    ...sink.written(),
    ...stateOf(failure, end.pages, await lacking(collection, call, sink)),
    requests: count.requests,
    from,
    to: new Date().toISOString(),
  });
}

function read(
  reader: Reader | undefined,
  path: string,
  pageSize: number | undefined,
  sink: ListSink,
  count: RequestCount,
): Promise<ListEnd> {
  if (reader === undefined) return Promise.resolve({ failure: failed('noService'), pages: 0 });
  return pageSize === undefined ? readList(reader, path, sink, count) : readBySkip(reader, path, pageSize, sink, count);
}

type State = Pick<UnitRecord, 'state' | 'cause' | 'status' | 'code'>;

/** What a list may lack although all of its pages were read. */
async function lacking(collection: Collection, call: CallName, sink: PartSink): Promise<Lacking | null> {
  if (call === 'users') return sink.hasAccountState ? null : 'noAccountState';
  if (call !== 'devices') return null;
  return (await claimsInUse(collection, 'endpoint')).as === 'application' ? null : 'notAnApplication';
}

/** Refused before the first page is missing, later it is partial. */
export function stateOf(failure: Failure | undefined, pages: number, lack: Lacking | null = null): State {
  if (failure !== undefined) return { ...failure, state: pages === 0 ? 'missing' : 'partial' };
  return { state: lack === null ? 'complete' : 'partial', cause: lack, status: null, code: null };
}

/** Writes pages to a part file as they come; of what repeats, the first stays. */
class PartSink implements ListSink {
  readonly #file: PartFile;
  readonly #onCount: (count: number) => void;
  readonly #keys = new Set<string>();
  #withAccountState = 0;
  #hash = createHash('sha256');
  #offset: number;

  constructor(file: PartFile, onCount: (count: number) => void) {
    this.#file = file;
    this.#offset = file.size;
    this.#onCount = onCount;
  }

  /** Whether it is known of somebody that the account is enabled, or not; with too small a permission it is of nobody. */
  get hasAccountState(): boolean {
    return this.#withAccountState > 0 || this.#keys.size === 0;
  }

  page(objects: readonly Json[]): number {
    const before = this.#keys.size;
    let text = '';
    for (const object of objects) {
      const key = objectKey(object);
      if (this.#keys.has(key)) continue;
      this.#keys.add(key);
      if (typeof object['accountEnabled'] === 'boolean') this.#withAccountState += 1;
      text += `${lineOf(object)}\n`;
    }
    const bytes = Buffer.from(text);
    this.#file.append(bytes);
    this.#hash.update(bytes);
    this.#onCount(this.#keys.size);
    return this.#keys.size - before;
  }

  restart(): void {
    this.#keys.clear();
    this.#withAccountState = 0;
    this.#hash = createHash('sha256');
    this.#offset = this.#file.size;
  }

  written(): Pick<UnitRecord, 'offset' | 'length' | 'sha256' | 'count'> {
    return {
      offset: this.#offset,
      length: this.#file.size - this.#offset,
      sha256: this.#hash.digest('hex'),
      count: this.#keys.size,
    };
  }
}
