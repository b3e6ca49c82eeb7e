import type { Parameter } from './parameters.ts';

/**
 * How the addresses of one page are written and read: the half of a page that all others may know. These are methods,
 * so that the codec of a page can be used where one of any page is asked for; its name says which addresses it is given.
 */
export interface PageCodec<Own extends { readonly page: string }> {
  readonly page: Own['page'];
  /** Whom or what the page is about. With another subject it is another page; all else refines the one that is shown. */
  subject(address: Own): readonly string[];
  encode(address: Own): readonly Parameter[];
  /** Undefined when another page is asked for. What is not understood is left out; nothing throws. */
  decode(query: URLSearchParams): Own | undefined;
}
