import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../../address/use-address.ts';
import type { NodeKind } from '../../api/vocabulary.ts';
import { FactLists } from '../../parts/facts/fact-lists.tsx';
import { factsOfNode, nodeDocument, pageSizes, type ShownNode } from '../../parts/facts/node-document.ts';
import { nameOf } from '../../parts/facts/node-facts.ts';
import { legacyRoleWord } from '../../parts/facts/role-facts.ts';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { MessageCard } from '../../parts/feedback/message-card.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { InGraphiql } from '../../parts/graphiql/in-graphiql.tsx';
import { kinds } from '../../parts/kind/kind.ts';
import { KindMark } from '../../parts/kind/kind-mark.tsx';
import { NodeOrigin } from '../../parts/origin/origin.tsx';
import { Name } from '../../parts/text/name.tsx';
import { AroundPane } from '../../picture/around/around-pane.tsx';
import type { NodeAddress } from './address.ts';
import { GivesPane } from './gives/gives-pane.tsx';
import { nodeKinds } from './node-kinds.ts';
import { NodeWho } from './who/node-who.tsx';
import '../../parts/facts/facts.css';

const byItself = 'What it gives by itself';
/** Whose holders or members come to something through it. */
const gives: Partial<Readonly<Record<NodeKind, string>>> = {
  GROUP: 'What being in it gives',
  ENTRA_ROLE: byItself,
  UNIFIED_ROLE: byItself,
  UNIFIED_ASSIGNMENT: byItself,
  LEGACY_ROLE: byItself,
};

/** A group, role, permission or device by itself: its facts and what it is linked with. */
export function NodePage({ address }: { readonly address: NodeAddress }) {
  const { id } = address;
  const [{ data, error }, ask] = useQuery({ query: nodeDocument, variables: { id, first: pageSizes.first } });
  useTitle(data?.node?.displayName ?? '');
  if (error && !data) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading what="the details" />;
  if (!data.node) {
    return (
      <MessageCard icon="search" title="Not found in this snapshot">
        <p>This link leads to something that the current import does not contain. Search for it by name.</p>
      </MessageCard>
    );
  }
  return <NodeCard node={data.node} address={address} />;
}

function NodeCard({ node, address }: { readonly node: ShownNode; readonly address: NodeAddress }) {
  const { refine } = useAddress();
  const kind = nodeKinds[node.__typename];
  const { facts, lists } = useMemo(() => factsOfNode(node), [node]);
  return (
    <article className="card node-page">
      <div className="node-head">
        <KindMark kind={kind} size={20} />
        <div>
          <h1>
            <Name text={node.__typename === 'Permission' ? nameOf(node) : node.displayName} most={300} />
          </h1>
          <p className="soft">{node.__typename === 'LegacyRole' ? legacyRoleWord(node) : kinds[kind].word}</p>
        </div>
      </div>
      <dl className="facts">
        <dt>Id</dt>
        <dd>
          <code>
            <Name text={node.__typename === 'Workload' ? node.code : node.key} most={300} />
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
      <AroundPane id={node.id} around={address.around} onChange={(around) => refine({ ...address, around })} />
      {lists.length > 0 && (
        <section aria-labelledby="linked-title">
          <h2 id="linked-title" className="card-title">
            Linked with it directly
          </h2>
          <div className="node-lists">
            <FactLists node={node.id} lists={lists} atFirst={12} />
          </div>
        </section>
      )}
      {gives[kind] && <GivesPane key={`gives ${node.id}`} id={node.id} title={gives[kind]} />}
      <NodeWho key={node.id} node={node} />
      <NodeOrigin id={node.id} heading="h2" />
      <InGraphiql document={nodeDocument} variables={{ id: node.id, first: pageSizes.first }} />
    </article>
  );
}
