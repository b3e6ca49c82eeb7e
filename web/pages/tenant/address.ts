import type { PageCodec } from '../../address/page-codec.ts';
import { textOf } from '../../address/parameters.ts';

export interface TenantAddress {
  readonly page: 'tenant';
}

export const tenantAddress: TenantAddress = { page: 'tenant' };

export const tenantCodec: PageCodec<TenantAddress> = {
  page: 'tenant',
  subject: () => [],
  encode: () => [['view', 'tenant']],
  decode: (query) => (textOf(query, 'view') === 'tenant' ? tenantAddress : undefined),
};
