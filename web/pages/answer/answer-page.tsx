import { useEffect } from 'react';
import { useQuery } from 'urql';
import { targetInput } from '../../address/target.ts';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { assumingOf, useAssumedChanges } from '../../parts/question/premise.ts';
import { inSentence } from '../../parts/text/case.ts';
import { visible } from '../../parts/text/visible.ts';
import { PicturePane } from '../../picture/picture-later.tsx';
import type { AnswerAddress } from './address.ts';
import { AnswerBody } from './answer-body.tsx';
import { answerDocument } from './answer-document.ts';
import { AssumedNotice } from './banner/assumed-notice.tsx';
import { Banner } from './banner/banner.tsx';
import { Warnings } from './banner/warnings.tsx';
import { ProblemCard } from './problem-card.tsx';
import './answer-page.css';

/** Can this person do this, here, and why. */
export function AnswerPage({ address }: { readonly address: AnswerAddress }) {
  const { person, capability } = address;
  const changes = useAssumedChanges(address);
  const variables = { person, capability, on: targetInput(address.on), ...assumingOf(changes ?? []) };
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: answerDocument,
    variables,
    pause: changes === undefined,
  });
  const announce = useAnnounce();
  useEffect(PicturePane.load, []);
  const answer = data?.access;
  const sentence = answer?.__typename === 'Decision' ? answer.sentence : '';
  useTitle(sentence === '' ? `${person}: ${data?.capability?.title ?? capability}` : sentence);
  useEffect(() => {
    if (sentence !== '') announce(visible(sentence));
  }, [sentence, announce]);
  if (error && !answer) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer || !changes) return <Loading what="the answer" rows={8} />;
  const who = answer.__typename === 'Decision' ? answer.person.name : person;
  const action = data.capability ? inSentence(data.capability.title) : capability;
  return (
    <div className="answer-page" aria-busy={fetching || stale}>
      <h1 className="for-screen-readers">{visible(`Can ${who} ${action}?`)}</h1>
      {answer.__typename === 'Decision' ? (
        <>
          <AssumedNotice decision={answer} address={address} />
          <Banner decision={answer} />
          <Warnings decision={answer} />
          <AnswerBody decision={answer} address={address} changes={changes} />
        </>
      ) : (
        <ProblemCard problem={answer} capability={data.capability ?? null} address={address} />
      )}
    </div>
  );
}
