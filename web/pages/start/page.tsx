import type { PageRecord } from '../page-record.ts';
import { type StartAddress, startAddress, startCodec } from './address.ts';
import { Welcome } from './welcome.tsx';

export const startPage: PageRecord<StartAddress> = {
  ...startCodec,
  label: 'Home',
  entry: startAddress,
  Page: ({ tenant }) => <Welcome tenant={tenant} />,
};
