import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type ListAddress, listCodec } from './address.ts';

const ListPage = loadedLater(async () => (await import('./list-page.tsx')).ListPage, <Loading what="the list" />);

export const listPage: PageRecord<ListAddress> = {
  ...listCodec,
  label: 'Tenant',
  load: ListPage.load,
  Page: ({ address }) => <ListPage key={address.kind} address={address} />,
};
