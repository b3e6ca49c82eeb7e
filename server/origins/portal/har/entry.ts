import type { JsonPath, JsonScalar, JsonVisitor } from '../../parcel/json-walk.ts';

/** What is kept of one request of a recording. Headers, cookies and bodies of requests are never kept. */
export interface HarEntry {
  readonly method: string;
  readonly url: string;
  readonly status: number | undefined;
  readonly startedDateTime: string | undefined;
  /** The answer; left out where the recording holds none. */
  readonly text: string | undefined;
  readonly encoding: string | undefined;
}

type Kept = 'method' | 'url' | 'status' | 'startedDateTime' | 'text' | 'encoding';

/** Where in an entry each of these stands; everything else is passed over. */
const kept: ReadonlyMap<string, Kept> = new Map([
  ['startedDateTime', 'startedDateTime'],
  ['request.method', 'method'],
  ['request.url', 'url'],
  ['response.status', 'status'],
  ['response.content.text', 'text'],
  ['response.content.encoding', 'encoding'],
]);

function isEntry(path: JsonPath): boolean {
  return path[0] === 'log' && path[1] === 'entries' && typeof path[2] === 'number';
}

function textOrNothing(value: JsonScalar | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Parts of a request or an answer in which a session can stand. */
const ofSession: ReadonlySet<string | number | undefined> = new Set(['headers', 'cookies', 'postData']);

/** Gathers one entry of a recording after the other. */
export class HarVisitor implements JsonVisitor<HarEntry> {
  #fields = new Map<Kept, JsonScalar>();
  hasEntries = false;
  /** Whether anything was recorded that can give a session away. */
  canHoldSession = false;

  value(path: JsonPath, value: JsonScalar): void {
    if (path.length < 4 || !isEntry(path)) return;
    if (ofSession.has(path[4])) this.canHoldSession = true;
    const field = kept.get(path.slice(3).join('.'));
    if (field !== undefined) this.#fields.set(field, value);
  }

  end(path: JsonPath): HarEntry | undefined {
    if (path[0] === 'log' && path[1] === 'entries' && path.length === 2) this.hasEntries = true;
    if (path.length !== 3 || !isEntry(path)) return undefined;
    const fields = this.#fields;
    this.#fields = new Map();
    const status = fields.get('status');
    return {
      method: textOrNothing(fields.get('method')) ?? '',
      url: textOrNothing(fields.get('url')) ?? '',
      status: typeof status === 'number' ? status : undefined,
      startedDateTime: textOrNothing(fields.get('startedDateTime')),
      text: textOrNothing(fields.get('text')),
      encoding: textOrNothing(fields.get('encoding')),
    };
  }
}
