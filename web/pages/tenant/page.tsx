import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type TenantAddress, tenantAddress, tenantCodec } from './address.ts';

const TenantPage = lazy(async () => ({ default: (await import('./tenant-page.tsx')).TenantPage }));

export const tenantPage: PageRecord<TenantAddress> = {
  ...tenantCodec,
  label: 'Tenant',
  entry: tenantAddress,
  Page: () => (
    <Suspense fallback={<Loading what="the tenant" />}>
      <TenantPage />
    </Suspense>
  ),
};
