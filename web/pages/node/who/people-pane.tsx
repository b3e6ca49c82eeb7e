import { useState } from 'react';
import { useQuery } from 'urql';
import { Choices } from '../../../parts/choices/choices.tsx';
import { FailureCard } from '../../../parts/feedback/failure-card.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import { peopleDocument, peopleOf } from './people-document.ts';
import { PeopleTable } from './people-table.tsx';

interface Props {
  /** Opaque id of the node. */
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** Whether there may be people who must activate something first. */
  readonly hasEligible: boolean;
}

type State = 'NOW' | 'AFTER_ACTIVATION';
const rowsAtOnce = 50;

/** Everybody behind a node, directly or through groups. */
export function PeoplePane({ id, title, name, hasEligible }: Props) {
  const [state, setState] = useState<State>('NOW');
  const variables = { id, state, first: rowsAtOnce };
  const [{ data, error, stale }, ask] = useQuery({ query: peopleDocument, variables });
  const page = peopleOf(data);
  return (
    <section className="who-can" aria-labelledby="people-title">
      <h2 id="people-title" className="card-title">
        {title}
      </h2>
      {hasEligible && (
        <Choices
          label="Whom to list"
          value={state}
          onChange={setState}
          choices={[
            { value: 'NOW', label: 'Now' },
            { value: 'AFTER_ACTIVATION', label: 'After activation in PIM' },
          ]}
        />
      )}
      {error && !page && <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !page && <Loading what="the people" rows={4} />}
      {page && <PeopleTable page={page} variables={variables} name={name} isStale={stale} />}
    </section>
  );
}
