import { useQuery } from 'urql';
import { failureOf } from '../api/failure.ts';
import { Name } from '../text/name.tsx';
import { visible } from '../text/visible.ts';
import { FactLists } from './fact-lists.tsx';
import { factsOfThing, thingDocument } from './thing-document.ts';
import './facts.css';

/** The facts of a node beside the answer; they are asked for when it is selected. */
export function Facts({ id }: { readonly id: string }) {
  const [{ data, error }] = useQuery({ query: thingDocument, variables: { id } });
  if (error && !data) return <p className="soft">{visible(failureOf(error).message)}</p>;
  if (!data?.node) return null;
  const { facts, lists } = factsOfThing(data.node);
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
      <FactLists lists={lists} atFirst={5} />
    </>
  );
}
