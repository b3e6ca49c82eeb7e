import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type DiffAddress, diffCodec } from './address.ts';

const DiffPage = loadedLater(async () => (await import('./diff-page.tsx')).DiffPage, <Loading what="the page" />);

export const diffPage: PageRecord<DiffAddress> = {
  ...diffCodec,
  label: 'Tenant',
  load: DiffPage.load,
  Page: ({ address }) => <DiffPage address={address} />,
};
