import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type TenantAddress, tenantAddress, tenantCodec } from './address.ts';

const TenantPage = loadedLater(
  async () => (await import('./tenant-page.tsx')).TenantPage,
  <Loading what="the tenant" />,
);

export const tenantPage: PageRecord<TenantAddress> = {
  ...tenantCodec,
  label: 'Tenant',
  entry: tenantAddress,
  load: TenantPage.load,
  Page: () => <TenantPage />,
};
