import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type DiffAddress, diffCodec } from './address.ts';

const DiffPage = lazy(async () => ({ default: (await import('./diff-page.tsx')).DiffPage }));

export const diffPage: PageRecord<DiffAddress> = {
  ...diffCodec,
  label: 'Tenant',
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the page" />}>
      <DiffPage address={address} />
    </Suspense>
  ),
};
