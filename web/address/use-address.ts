import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
// The search of wouter itself is decoded already, and ids may hold what looks like a code.
import { useSearch } from 'wouter/use-browser-location';
import type { Address } from './address.ts';
import { decodeAddress, encodeAddress } from './codec.ts';
import { snapshotOf } from './snapshot.ts';

export function hrefOf(address: Address, snapshot: number | undefined): string {
  const search = encodeAddress(address, snapshot);
  return search === '' ? '/' : `/?${search}`;
}

/** The snapshot that the URL names; undefined for the current one. Every link within the page keeps it. */
export function useSnapshotNumber(): number | undefined {
  const search = useSearch();
  return useMemo(() => snapshotOf(search), [search]);
}

/** The address the browser shows, and the two ways to change it: a step that Back undoes, or a refinement of this one. */
export function useAddress() {
  const search = useSearch();
  const snapshot = useSnapshotNumber();
  const [, navigate] = useLocation();
  const address = useMemo(() => decodeAddress(search), [search]);
  const open = useCallback((next: Address) => navigate(hrefOf(next, snapshot)), [navigate, snapshot]);
  const refine = useCallback(
    (next: Address) => navigate(hrefOf(next, snapshot), { replace: true }),
    [navigate, snapshot],
  );
  return { address, open, refine };
}
