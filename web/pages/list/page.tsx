import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type ListAddress, listCodec } from './address.ts';

const ListPage = lazy(async () => ({ default: (await import('./list-page.tsx')).ListPage }));

export const listPage: PageRecord<ListAddress> = {
  ...listCodec,
  label: 'Tenant',
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the list" />}>
      <ListPage key={address.kind} address={address} />
    </Suspense>
  ),
};
