import type { PageRecord } from '../page-record.ts';
import { type CompareAddress, compareAddress, compareCodec } from './address.ts';
import { ComparePage } from './compare-page.tsx';

export const comparePage: PageRecord<CompareAddress> = {
  ...compareCodec,
  label: 'Compare',
  entry: compareAddress(),
  Page: ({ address }) => <ComparePage address={address} />,
};
