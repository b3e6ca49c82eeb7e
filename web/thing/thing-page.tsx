import { useMemo } from 'react';
import { useQuery } from 'urql';
import { kinds } from '../kind/kind.ts';
import { KindMark } from '../kind/kind-mark.tsx';
import { useTitle } from '../shell/use-title.ts';
import { FailureCard } from '../state/failure-card.tsx';
import { Loading } from '../state/loading.tsx';
import { MessageCard } from '../state/message-card.tsx';
import { Name } from '../text/name.tsx';
import { FactLists } from './fact-lists.tsx';
import { factsOfThing, pageSizes, type Thing, thingDocument } from './thing-document.ts';
import { nameOf } from './thing-facts.ts';
import { thingKinds } from './thing-kinds.ts';
import './facts.css';

/** A group, role, permission or device by itself: its facts and what it is linked with. */
export function ThingPage({ id }: { readonly id: string }) {
  const [{ data, error }, ask] = useQuery({ query: thingDocument, variables: { id, first: pageSizes.first } });
  useTitle(data?.node?.displayName ?? '');
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the facts" />;
  if (!data.node) {
    return (
      <MessageCard icon="search" title="It is not in this snapshot">
        <p>The address names something that the loaded snapshot does not have. Search for it by name.</p>
      </MessageCard>
    );
  }
  return <ThingCard thing={data.node} />;
}

function ThingCard({ thing }: { readonly thing: Thing }) {
  const kind = thingKinds[thing.__typename];
  const { facts, lists } = useMemo(() => factsOfThing(thing), [thing]);
  return (
    <article className="card thing-page">
      <div className="thing-head">
        <KindMark kind={kind} size={20} />
        <div>
          <h1>
            <Name text={thing.__typename === 'Permission' ? nameOf(thing) : thing.displayName} most={300} />
          </h1>
          <p className="soft">{kinds[kind].word}</p>
        </div>
      </div>
      <dl className="facts">
        <dt>Id</dt>
        <dd>
          <code>
            <Name text={thing.__typename === 'Workload' ? thing.code : thing.key} most={300} />
          </code>
        </dd>
        {facts.map(({ label, value }) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>
              <Name text={value} most={600} />
            </dd>
          </div>
        ))}
      </dl>
      {lists.length > 0 && (
        <div className="thing-lists">
          <FactLists thing={thing.id} lists={lists} atFirst={12} />
        </div>
      )}
    </article>
  );
}
