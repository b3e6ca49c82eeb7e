import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type NodeAddress, nodeCodec } from './address.ts';

const NodePage = loadedLater(async () => (await import('./node-page.tsx')).NodePage, <Loading what="the details" />);

export const nodePage: PageRecord<NodeAddress> = {
  ...nodeCodec,
  label: 'Home',
  load: NodePage.load,
  Page: ({ address }) => <NodePage key={address.id} address={address} />,
};
