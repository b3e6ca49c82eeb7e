import type { PageRecord } from '../page-record.ts';
import { type WhatIfAddress, whatIfAddress, whatIfCodec } from './address.ts';
import { WhatIfPage } from './what-if-page.tsx';

export const whatIfPage: PageRecord<WhatIfAddress> = {
  ...whatIfCodec,
  label: 'What if',
  entry: whatIfAddress(),
  Page: ({ address }) => <WhatIfPage address={address} />,
};
