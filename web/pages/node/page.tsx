import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type NodeAddress, nodeCodec } from './address.ts';

const NodePage = lazy(async () => ({ default: (await import('./node-page.tsx')).NodePage }));

export const nodePage: PageRecord<NodeAddress> = {
  ...nodeCodec,
  label: 'Home',
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the details" />}>
      <NodePage key={address.id} address={address} />
    </Suspense>
  ),
};
