import { useMemo } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { Name } from '../text/name.tsx';
import { visible } from '../text/visible.ts';
import { FactLists } from './fact-lists.tsx';
import { factsOfNode, nodeDocument, pageSizes } from './node-document.ts';
import './facts.css';

/** The facts of a node beside the answer; they are asked for when it is selected. */
export function Facts({ id }: { readonly id: string }) {
  const [{ data, error }] = useQuery({ query: nodeDocument, variables: { id, first: pageSizes.first } });
  const node = data?.node;
  const known = useMemo(() => node && factsOfNode(node), [node]);
  if (error && !data) return <p className="soft">{visible(failureOf(error).message)}</p>;
  if (!known) return null;
  const { facts, lists } = known;
  return (
    <>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ label, value }) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>
                <Name text={value} most={300} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <FactLists node={id} lists={lists} atFirst={5} />
    </>
  );
}
