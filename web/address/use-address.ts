import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
// The search of wouter itself is decoded already, and ids may hold what looks like a code.
import { useSearch } from 'wouter/use-browser-location';
import type { Address } from './address.ts';
import { decodeAddress, encodeAddress } from './codec.ts';

export function hrefOf(address: Address): string {
  const search = encodeAddress(address);
  return search === '' ? '/' : `/?${search}`;
}

/** The address the browser shows, and the two ways to change it: a step that Back undoes, or a refinement of this one. */
export function useAddress() {
  const search = useSearch();
  const [, navigate] = useLocation();
  const address = useMemo(() => decodeAddress(search), [search]);
  const open = useCallback((next: Address) => navigate(hrefOf(next)), [navigate]);
  const refine = useCallback((next: Address) => navigate(hrefOf(next), { replace: true }), [navigate]);
  return { address, open, refine };
}
