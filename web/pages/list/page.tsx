import type { PageRecord } from '../page-record.ts';
import { type ListAddress, listCodec } from './address.ts';
import { ListPage } from './list-page.tsx';

export const listPage: PageRecord<ListAddress> = {
  ...listCodec,
  label: 'Tenant',
  Page: ({ address }) => <ListPage key={address.kind} address={address} />,
};
