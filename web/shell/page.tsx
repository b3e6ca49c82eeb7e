import { useEffect } from 'react';
import type { Address } from '../address/address.ts';
import { isUnknownSnapshot } from '../api/failure.ts';
import { useTenant } from '../api/tenant.ts';
import { pageOf } from '../pages/pages.ts';
import { FailureCard } from '../parts/feedback/failure-card.tsx';
import { Loading } from '../parts/feedback/loading.tsx';
import { NothingLoaded } from './nothing-loaded.tsx';
import { UnknownSnapshot } from './unknown-snapshot.tsx';

/** The page that an address asks for. */
export function Page({ address }: { readonly address: Address }) {
  const { tenant, error, isLoading, retry } = useTenant();
  const { Page: Asked, WithoutTenant = NothingLoaded, load } = pageOf(address);
  useEffect(() => load?.(), [load]);
  if (isLoading) return <Loading what="the tenant" />;
  if (error && isUnknownSnapshot(error)) return <UnknownSnapshot />;
  if (error && !tenant) return <FailureCard error={error} onRetry={retry} />;
  if (!tenant) return <WithoutTenant />;
  return <Asked address={address} tenant={tenant} />;
}
