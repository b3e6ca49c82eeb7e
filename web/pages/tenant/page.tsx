import type { PageRecord } from '../page-record.ts';
import { type TenantAddress, tenantAddress, tenantCodec } from './address.ts';
import { TenantPage } from './tenant-page.tsx';

export const tenantPage: PageRecord<TenantAddress> = {
  ...tenantCodec,
  label: 'Tenant',
  entry: tenantAddress,
  Page: () => <TenantPage />,
};
