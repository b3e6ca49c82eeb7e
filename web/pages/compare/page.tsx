import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type CompareAddress, compareAddress, compareCodec } from './address.ts';

const ComparePage = loadedLater(
  async () => (await import('./compare-page.tsx')).ComparePage,
  <Loading what="the comparison" />,
);

export const comparePage: PageRecord<CompareAddress> = {
  ...compareCodec,
  label: 'Compare',
  entry: compareAddress(),
  load: ComparePage.load,
  Page: ({ address }) => <ComparePage address={address} />,
};
