import type { PageRecord } from '../page-record.ts';
import { type CapabilityAddress, capabilityCodec } from './address.ts';
import { CapabilityPage } from './capability-page.tsx';

export const capabilityPage: PageRecord<CapabilityAddress> = {
  ...capabilityCodec,
  label: 'Access',
  Page: ({ address: { capability } }) => <CapabilityPage key={capability} capability={capability} />,
};
