import { useState } from 'react';

/** Some rows of a list, and where the next ones begin. */
export interface Paged<Item, Cursor> {
  readonly items: readonly Item[];
  /** Nothing where the list ends. */
  readonly next: Cursor | undefined;
}

interface Pages<Item, Cursor> {
  /** The first page; where it is another one, the list begins anew. */
  readonly first: Paged<Item, Cursor>;
  readonly read: (next: Cursor) => Promise<Paged<Item, Cursor> | undefined>;
  readonly keyOf: (item: Item) => string;
}

/** A list of which further pages are read when they are asked for. */
export function usePages<Item, Cursor>({ first, read, keyOf }: Pages<Item, Cursor>) {
  const [further, setFurther] = useState({ of: first, list: first });
  const [isLoading, setLoading] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const list = further.of === first ? further.list : first;
  const load = async (): Promise<void> => {
    if (list.next === undefined || isLoading) return;
    setLoading(true);
    const page = await read(list.next);
    setLoading(false);
    setFailed(page === undefined);
    if (page) setFurther({ of: first, list: joined(list, page, keyOf) });
  };
  return { ...list, load, isLoading, isFailed };
}

interface Connection<Item> {
  readonly edges: readonly { readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const known = new WeakMap<object, Paged<unknown, string>>();

/** A page that GraphQL gave; the same object for the same answer, so that further pages stay with it. */
export function pageOf<Item>(connection: Connection<Item>): Paged<Item, string> {
  const { edges, pageInfo } = connection;
  const page = (known.get(connection) as Paged<Item, string> | undefined) ?? {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage && pageInfo.endCursor ? pageInfo.endCursor : undefined,
  };
  known.set(connection, page);
  return page;
}

/** A list and the page after it; what is on both is there once. */
export function joined<Item, Cursor>(
  list: Paged<Item, Cursor>,
  page: Paged<Item, Cursor>,
  keyOf: (item: Item) => string,
): Paged<Item, Cursor> {
  const known = new Set(list.items.map(keyOf));
  return { items: [...list.items, ...page.items.filter((item) => !known.has(keyOf(item)))], next: page.next };
}

/** "12", "5 of 12", "5 of more than 20": never less than there is without a word. */
export function countOf(shown: number, loaded: number, hasMore: boolean): string {
  if (hasMore) return `${shown} of more than ${loaded}`;
  return shown === loaded ? String(loaded) : `${shown} of ${loaded}`;
}
