import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A parsed document takes some tens of bytes for each character of its text. */
const mostCharacters = 400_000;
const longestText = 20_000;

/**
 * Documents that were parsed and validated lately. Checking one costs a millisecond or two, which is as much as
 * answering; what is kept is bounded by size, because anybody who can ask can send documents of their own.
 */
export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: mostCharacters,
      maxEntrySize: longestText,
      sizeCalculation: (_, text) => text.length + 1,
    }),
    errorCache: { get: () => undefined, set: () => undefined },
    validationCache: true,
  };
}
