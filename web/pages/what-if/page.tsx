import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type WhatIfAddress, whatIfAddress, whatIfCodec } from './address.ts';

const WhatIfPage = lazy(async () => ({ default: (await import('./what-if-page.tsx')).WhatIfPage }));

export const whatIfPage: PageRecord<WhatIfAddress> = {
  ...whatIfCodec,
  label: 'What if',
  entry: whatIfAddress(),
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the page" />}>
      <WhatIfPage address={address} />
    </Suspense>
  ),
};
