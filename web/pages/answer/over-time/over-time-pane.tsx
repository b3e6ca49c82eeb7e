import { useState } from 'react';
import { useQuery } from 'urql';
import { targetInput } from '../../../address/target.ts';
import { useSnapshots } from '../../../api/snapshots.ts';
import { FailureCard } from '../../../parts/feedback/failure-card.tsx';
import { Loading } from '../../../parts/feedback/loading.tsx';
import type { AnswerAddress } from '../address.ts';
import { overTimeDocument } from './over-time-document.ts';
import { PastAnswers } from './past-answers.tsx';
import './over-time-pane.css';

/** The same question in every stored snapshot; asked when somebody wants to know. */
export function OverTimePane({ address }: { readonly address: AnswerAddress }) {
  const { snapshots = [] } = useSnapshots();
  const [isAsked, setAsked] = useState(false);
  const variables = { person: address.person, capability: address.capability, on: targetInput(address.on) };
  const [{ data, error }, ask] = useQuery({ query: overTimeDocument, variables, pause: !isAsked });
  const history = data?.answerHistory.__typename === 'AnswerHistory' ? data.answerHistory : undefined;
  if (snapshots.length < 2) return null;
  return (
    <section className="over-time-pane" aria-labelledby="over-time-title">
      <h2 id="over-time-title" className="card-title">
        Over time
      </h2>
      {!isAsked && (
        <button type="button" className="plain-button more-button" onClick={() => setAsked(true)}>
          Ask in all {snapshots.length} snapshots
        </button>
      )}
      {isAsked && error && !history && (
        <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {isAsked && !error && !history && <Loading what="the older answers" rows={3} />}
      {history && <PastAnswers history={history} />}
    </section>
  );
}
