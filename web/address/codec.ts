import { startAddress } from '../pages/start/address.ts';
import { type Address, codecs } from './address.ts';
import type { PageCodec } from './page-codec.ts';

/** The query string of an address, without the question mark; empty for the start page of the current snapshot. */
export function encodeAddress(address: Address, snapshot?: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of codecOf(address).encode(address)) {
    if (value !== undefined && value !== '') query.append(name, value);
  }
  if (snapshot !== undefined) query.append('at', String(snapshot));
  return query.toString();
}

/** Reads any query string: what is not understood is left out, nothing throws. */
export function decodeAddress(search: string): Address {
  const query = new URLSearchParams(search);
  for (const codec of Object.values(codecs)) {
    const address = codec.decode(query);
    if (address) return address;
  }
  return startAddress;
}

/** The same for all addresses that show one page, however they refine it. */
export function placeOf(address: Address): string {
  return JSON.stringify([address.page, ...codecOf(address).subject(address)]);
}

function codecOf(address: Address): PageCodec<Address> {
  return codecs[address.page];
}
