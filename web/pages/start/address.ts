import type { PageCodec } from '../../address/page-codec.ts';

export interface StartAddress {
  readonly page: 'start';
}

export const startAddress: StartAddress = { page: 'start' };

/** Whatever asks for no other page. */
export const startCodec: PageCodec<StartAddress> = {
  page: 'start',
  subject: () => [],
  encode: () => [],
  decode: () => startAddress,
};
