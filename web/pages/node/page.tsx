import type { PageRecord } from '../page-record.ts';
import { type NodeAddress, nodeCodec } from './address.ts';
import { NodePage } from './node-page.tsx';

export const nodePage: PageRecord<NodeAddress> = {
  ...nodeCodec,
  label: 'Home',
  Page: ({ address }) => <NodePage key={address.id} address={address} />,
};
