import type { PageRecord } from '../page-record.ts';
import { type DiffAddress, diffCodec } from './address.ts';
import { DiffPage } from './diff-page.tsx';

export const diffPage: PageRecord<DiffAddress> = {
  ...diffCodec,
  label: 'Tenant',
  Page: ({ address }) => <DiffPage address={address} />,
};
