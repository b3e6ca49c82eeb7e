import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type CompareAddress, compareAddress, compareCodec } from './address.ts';

const ComparePage = lazy(async () => ({ default: (await import('./compare-page.tsx')).ComparePage }));

export const comparePage: PageRecord<CompareAddress> = {
  ...compareCodec,
  label: 'Compare',
  entry: compareAddress(),
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the comparison" />}>
      <ComparePage address={address} />
    </Suspense>
  ),
};
