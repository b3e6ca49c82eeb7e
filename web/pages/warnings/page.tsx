import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type WarningsAddress, warningsCodec } from './address.ts';

const WarningsPage = loadedLater(
  async () => (await import('./warnings-page.tsx')).WarningsPage,
  <Loading what="the warnings" />,
);

export const warningsPage: PageRecord<WarningsAddress> = {
  ...warningsCodec,
  label: 'Tenant',
  load: WarningsPage.load,
  Page: ({ address }) => <WarningsPage address={address} />,
};
