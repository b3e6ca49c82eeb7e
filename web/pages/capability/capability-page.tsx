import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import { graphql } from '../../api/graphql.ts';
import { FirstPeople } from '../../parts/examples/first-people.tsx';
import { useExamples } from '../../parts/examples/use-examples.ts';
import { Facts } from '../../parts/facts/facts.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { NodeOrigin } from '../../parts/origin/origin.tsx';
import { Name } from '../../parts/text/name.tsx';
import { WhoCanPane } from '../../parts/who-can/who-can-pane.tsx';
import { AroundPane } from '../../picture/around/around-later.tsx';
import { answerAddress } from '../answer/address.ts';
import type { CapabilityAddress } from './address.ts';
import './capability-page.css';

const capabilityDocument = graphql(`
  query AskedCapability($key: String!) {
    capability(key: $key) { id key title phrase }
  }
`);

/** A capability without a person: who can do it, what it needs, and whom to ask about. */
export function CapabilityPage({ address }: { readonly address: CapabilityAddress }) {
  const { refine } = useAddress();
  const { capability: key, on, changes, around } = address;
  const [{ data, error }, ask] = useQuery({ query: capabilityDocument, variables: { key } });
  const { people, hasMore } = useExamples();
  const capability = data?.capability;
  useTitle(capability?.title ?? key);
  useEffect(AroundPane.load, []);
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the action" />;
  if (!capability) {
    return (
      <MessageCard icon="bolt" title="Action not found">
        <p>
          “<Name text={key} />” is not an action that whycan knows. Search for it by name.
        </p>
      </MessageCard>
    );
  }
  return (
    <article className="card node-page">
      <div className="node-head">
        <KindMark kind="CAPABILITY" size={20} />
        <div>
          <h1>{capability.title}</h1>
          <p className="soft">
            <code>{capability.key}</code>
          </p>
        </div>
      </div>
      <WhoCanPane
        title="Who can"
        question={address}
        onChange={(question) => refine({ page: 'capability', ...question, changes, around })}
        to={(person) => answerAddress(person, capability.key, on, { changes })}
      />
      <AroundPane id={capability.id} around={around} onChange={(next) => refine({ ...address, around: next })} />
      <section aria-labelledby="whom-title" className="capability-whom">
        <h2 id="whom-title" className="card-title">
          Check a user
        </h2>
        <p className="soft">
          Choose a user in the question above, or start with one of {hasMore ? `the first ${people.length}` : 'these'}.
        </p>
        <FirstPeople people={people} to={(person) => answerAddress(person, capability.key, on, { changes })} />
      </section>
      <Facts id={capability.id} />
      <NodeOrigin id={capability.id} heading="h2" />
    </article>
  );
}
