import type { PageCodec } from '../../address/page-codec.ts';
import { pick, textOf } from '../../address/parameters.ts';

/** Which warnings are listed; `gone` are those that were accepted and are no longer there. */
export const warningShows = ['open', 'accepted', 'all', 'gone'] as const;
export type WarningShow = (typeof warningShows)[number];

export interface WarningsAddress {
  readonly page: 'warnings';
  readonly show: WarningShow;
  /** Id of the only kind that is listed. */
  readonly kind?: string;
  readonly text: string;
}

export function warningsAddress(kind?: string): WarningsAddress {
  return { page: 'warnings', show: 'open', text: '', ...(kind === undefined ? {} : { kind }) };
}

export const warningsCodec: PageCodec<WarningsAddress> = {
  page: 'warnings',
  subject: () => [],
  encode: ({ show, kind, text }) => [
    ['view', 'warnings'],
    ['show', show === 'open' ? undefined : show],
    ['kind', kind],
    ['text', text],
  ],
  decode: (query) => {
    if (textOf(query, 'view') !== 'warnings') return undefined;
    const [show = 'open'] = pick(warningShows, textOf(query, 'show'));
    return { ...warningsAddress(textOf(query, 'kind')), show, text: textOf(query, 'text') ?? '' };
  },
};
