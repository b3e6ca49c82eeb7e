import type { PageRecord } from '../page-record.ts';
import { type PersonAddress, personCodec } from './address.ts';
import { PersonPage } from './person-page.tsx';

export const personPage: PageRecord<PersonAddress> = {
  ...personCodec,
  label: 'Home',
  Page: ({ address }) => <PersonPage key={address.person} address={address} />,
};
