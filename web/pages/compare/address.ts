import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

/** People and groups side by side. */
export interface CompareAddress {
  readonly page: 'compare';
  /** Ids of people and groups, in the order of the columns. */
  readonly who: readonly string[];
  /** Present: only what one of them alone can do is listed. */
  readonly only?: string;
}

export const mostCompared = 4;

export function compareAddress(...who: readonly string[]): CompareAddress {
  return { page: 'compare', who };
}

export const compareCodec: PageCodec<CompareAddress> = {
  page: 'compare',
  subject: () => [],
  encode: ({ who, only }) => [['view', 'compare'], ...who.map((id) => ['who', id] as const), ['only', only]],
  decode: (query) => {
    if (textOf(query, 'view') !== 'compare') return undefined;
    const who = [...new Set(query.getAll('who').filter((id) => id !== ''))].slice(0, mostCompared);
    const only = textOf(query, 'only');
    return { ...compareAddress(...who), ...(only !== undefined && who.includes(only) && { only }) };
  },
};
