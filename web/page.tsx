import type { Address } from './address/address.ts';
import { AnswerPage } from './answer/answer-page.tsx';
import { useTenant } from './api/tenant.ts';
import { CapabilityPage } from './capability/capability-page.tsx';
import { PersonPage } from './person/person-page.tsx';
import { NothingLoaded } from './start/nothing-loaded.tsx';
import { Welcome } from './start/welcome.tsx';
import { FailureCard } from './state/failure-card.tsx';
import { Loading } from './state/loading.tsx';
import { TenantPage } from './tenant/tenant-page.tsx';
import { ThingPage } from './thing/thing-page.tsx';

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
