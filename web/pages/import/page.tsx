import { lazy, Suspense } from 'react';
import type { LoadedTenant } from '../../api/tenant.ts';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type ImportAddress, importAddress, importCodec } from './address.ts';

// Few visits import anything.
const ImportPage = lazy(async () => ({ default: (await import('./import-page.tsx')).ImportPage }));

function show(tenant: LoadedTenant | null) {
  return (
    <Suspense fallback={<Loading what="the import" />}>
      <ImportPage tenant={tenant} />
    </Suspense>
  );
}

export const importPage: PageRecord<ImportAddress> = {
  ...importCodec,
  label: 'Import',
  entry: importAddress,
  Page: ({ tenant }) => show(tenant),
  WithoutTenant: () => show(null),
};
