import { type Failure, failed } from './failure.ts';
import type { Reader, RequestCount } from './reader.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Where the pages of a list go. */
export interface ListSink {
  /** Takes a page; returns how many of its objects are new. */
  readonly page: (objects: readonly Json[]) => number;
  /** Everything so far is void: the list begins again. */
  readonly restart: () => void;
}

export interface ListEnd {
  /** Undefined when the list was read to its end. */
  readonly failure: Failure | undefined;
  readonly pages: number;
}

/** Tokens of pages expire, and only the first page helps then; but not for ever. */
const mostRestarts = 5;
/** Pages may be empty, and pages may repeat objects; so many of them in a row are a circle. */
const mostPagesWithoutNew = 1_000;

/** Reads a list from its first page to its last. `path` starts with a slash. */
export async function readList(reader: Reader, path: string, sink: ListSink, count: RequestCount): Promise<ListEnd> {
  for (let restarts = 0; ; restarts += 1) {
    const end = await readPages(reader, `${reader.origin}${path}`, sink, count);
    if (end.failure?.cause !== 'expired' || end.pages === 0 || restarts === mostRestarts) return end;
    sink.restart();
  }
}

async function readPages(reader: Reader, first: string, sink: ListSink, count: RequestCount): Promise<ListEnd> {
  const asked = new Set<string>();
  let pagesWithoutNew = 0;
  let pages = 0;
  for (let url = first; ; ) {
    asked.add(url);
    const answer = await reader.get(url, count);
    if ('failure' in answer) return { failure: answer.failure, pages };
    const page = pageOf(answer.body);
    if (page === undefined) return { failure: failed('notAList', 200), pages };
    pages += 1;
    pagesWithoutNew = sink.page(page.objects) > 0 ? 0 : pagesWithoutNew + 1;
    if (page.isTorn) return { failure: failed('notAList', 200), pages };
    if (page.next === undefined) return { failure: undefined, pages };
    if (!isOfOrigin(page.next, reader.origin)) return { failure: failed('foreignLink'), pages };
    if (asked.has(page.next) || pagesWithoutNew >= mostPagesWithoutNew) return { failure: failed('loop'), pages };
    url = page.next;
  }
}

/**
 * Reads a list by `$skip`, until a page is not full or has nothing new. Links to further pages are not followed: they lose
 * their parameters. But where there is one, a page that is not full is not the last one.
 */
export async function readBySkip(
  reader: Reader,
  path: string,
  pageSize: number,
  sink: ListSink,
  count: RequestCount,
): Promise<ListEnd> {
  let received = 0;
  for (let pages = 0; ; ) {
    const answer = await reader.get(`${reader.origin}${path}?$top=${pageSize}&$skip=${received}`, count);
    if ('failure' in answer) return { failure: answer.failure, pages };
    const page = pageOf(answer.body);
    if (page === undefined) return { failure: failed('notAList', 200), pages };
    pages += 1;
    received += page.objects.length;
    const fresh = sink.page(page.objects);
    if (page.isTorn) return { failure: failed('notAList', 200), pages };
    const isFull = page.objects.length >= pageSize;
    if (fresh === 0) return { failure: isFull ? failed('loop') : undefined, pages };
    if (!isFull && page.next === undefined) return { failure: undefined, pages };
  }
}

interface Page {
  readonly objects: readonly Json[];
  /** Some of it is no object. */
  readonly isTorn: boolean;
  readonly next: string | undefined;
}

/** The objects of a body; undefined if it is no list. */
function pageOf(body: unknown): Page | undefined {
  if (!isJson(body) || !Array.isArray(body['value'])) return undefined;
  const value: readonly unknown[] = body['value'];
  const objects = value.filter(isJson);
  const next = body['@odata.nextLink'];
  const hasNext = next !== undefined && next !== null;
  return { objects, isTorn: objects.length < value.length, next: hasNext ? String(next) : undefined };
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfOrigin(link: string, origin: string): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  return url.origin === origin && url.username === '' && url.password === '';
}
