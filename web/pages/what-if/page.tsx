import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type WhatIfAddress, whatIfAddress, whatIfCodec } from './address.ts';

const WhatIfPage = loadedLater(
  async () => (await import('./what-if-page.tsx')).WhatIfPage,
  <Loading what="the page" />,
);

export const whatIfPage: PageRecord<WhatIfAddress> = {
  ...whatIfCodec,
  label: 'What if',
  entry: whatIfAddress(),
  load: WhatIfPage.load,
  Page: ({ address }) => <WhatIfPage address={address} />,
};
