import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { Name } from '../../parts/text/name.tsx';
import { AroundPane } from '../../picture/around/around-later.tsx';
import type { PersonAddress } from './address.ts';
import { CapabilitiesPane } from './capabilities-pane.tsx';
import { Holdings } from './holdings.tsx';
import { PersonCard } from './person-card.tsx';
import { personDocument } from './person-document.ts';
import './person-page.css';

/** One person: who they are, what they hold, and everything they can do. */
export function PersonPage({ address }: { readonly address: PersonAddress }) {
  const { person: key } = address;
  const { refine } = useAddress();
  const [{ data, error }, ask] = useQuery({ query: personDocument, variables: { key } });
  const person = data?.user ?? data?.servicePrincipal ?? data?.foreignPrincipal;
  useTitle(person?.displayName ?? key);
  useEffect(AroundPane.load, []);
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the user" />;
  if (!person) {
    return (
      <MessageCard icon="person" title="User not found in this snapshot">
        <p>
          No user, application or principal of another tenant has the id “<Name text={key} />
          ”. Search by name, or import newer data.
        </p>
      </MessageCard>
    );
  }
  return (
    <div className="person-page">
      <div className="person-side">
        <PersonCard person={person} />
        <Holdings person={person} />
      </div>
      <div className="person-main">
        <div className="card person-around">
          <AroundPane id={person.id} around={address.around} onChange={(around) => refine({ ...address, around })} />
        </div>
        <CapabilitiesPane person={person} address={address} />
      </div>
    </div>
  );
}
