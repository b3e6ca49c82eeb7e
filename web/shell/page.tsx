import type { Address } from '../address/address.ts';
import { useTenant } from '../api/tenant.ts';
import { AnswerPage } from '../pages/answer/answer-page.tsx';
import { CapabilityPage } from '../pages/capability/capability-page.tsx';
import { ThingPage } from '../pages/node/node-page.tsx';
import { PersonPage } from '../pages/person/person-page.tsx';
import { Welcome } from '../pages/start/welcome.tsx';
import { TenantPage } from '../pages/tenant/tenant-page.tsx';
import { FailureCard } from '../parts/feedback/failure-card.tsx';
import { Loading } from '../parts/feedback/loading.tsx';
import { NothingLoaded } from './nothing-loaded.tsx';

/** The page that an address asks for. */
export function Page({ address }: { readonly address: Address }) {
  const { tenant, error, isLoading, retry } = useTenant();
  if (isLoading) return <Loading what="the tenant" />;
  if (error && tenant === undefined) return <FailureCard error={error} onRetry={retry} />;
  if (!tenant) return <NothingLoaded />;
  if (address.view === 'tenant') return <TenantPage />;
  if (address.thing !== undefined) return <ThingPage key={address.thing} id={address.thing} />;
  const { person, capability } = address;
  if (person !== undefined && capability !== undefined) {
    return <AnswerPage person={person} capability={capability} address={address} />;
  }
  if (person !== undefined) return <PersonPage key={person} person={person} address={address} />;
  if (capability !== undefined) return <CapabilityPage key={capability} capability={capability} />;
  return <Welcome tenant={tenant} />;
}
