import { useState } from 'react';
import { useQuery } from 'urql';
import type { Change } from '../../../address/change.ts';
import { targetInput } from '../../../address/target.ts';
import { FailureCard } from '../../../parts/feedback/failure-card.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import { assumingOf } from '../../../parts/question/premise.ts';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import { removalsDocument, repairsDocument } from './turning-document.ts';
import { TurningSets } from './turning-sets.tsx';
import './turning-pane.css';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
  /** Everything that the answer assumes. */
  readonly changes: readonly Change[];
}

/** What would turn the answer; looked for when it is asked for. */
export function TurningPane({ decision, address, changes }: Props) {
  const [isAsked, setAsked] = useState(false);
  const isYes = decision.verdict === 'ALLOW';
  const title = isYes ? 'What would end this access' : 'What would allow this';
  const variables = {
    person: address.person,
    capability: address.capability,
    on: targetInput(address.on),
    ...assumingOf(changes),
  };
  const query = isYes ? removalsDocument : repairsDocument;
  const [{ data, error }, ask] = useQuery({ query, variables, pause: !isAsked });
  const turning = data?.access.__typename === 'Decision' ? data.access.turning : undefined;
  return (
    <section className="turning-pane" aria-labelledby="turning-title">
      <h2 id="turning-title" className="card-title">
        {title}
      </h2>
      {!isAsked && (
        <button type="button" className="plain-button more-button" onClick={() => setAsked(true)}>
          {isYes ? 'Look for the smallest removals' : 'Look for the smallest changes'}
        </button>
      )}
      {isAsked && error && !turning && (
        <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {isAsked && !error && !turning && <Loading what="the changes" rows={3} />}
      {turning && <TurningSets turning={turning} isYes={isYes} address={address} />}
    </section>
  );
}
