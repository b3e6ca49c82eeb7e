import type { PageRecord } from '../page-record.ts';
import { type CapabilityAddress, capabilityCodec } from './address.ts';
import { CapabilityPage } from './capability-page.tsx';

export const capabilityPage: PageRecord<CapabilityAddress> = {
  ...capabilityCodec,
  label: 'Home',
  Page: ({ address }) => <CapabilityPage key={address.capability} address={address} />,
};
