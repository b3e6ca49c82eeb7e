import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

/** The report that this browser collects: what is in it, the address does not say. */
export interface ReportAddress {
  readonly page: 'report';
}

export const reportAddress: ReportAddress = { page: 'report' };

export const reportCodec: PageCodec<ReportAddress> = {
  page: 'report',
  subject: () => [],
  encode: () => [['view', 'report']],
  decode: (query) => (textOf(query, 'view') === 'report' ? reportAddress : undefined),
};
