import { useEffect } from 'react';
import { useQuery } from 'urql';
import { targetInput } from '../../address/target.ts';
import { useAnnounce } from '../../parts/feedback/announcer.tsx';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { useTitle } from '../../parts/feedback/use-title.ts';
import { visible } from '../../parts/text/visible.ts';
import { PicturePane } from '../../picture/picture-later.tsx';
import type { AnswerAddress } from './address.ts';
import { AnswerBody } from './answer-body.tsx';
import { answerDocument } from './answer-document.ts';
import { Banner } from './banner/banner.tsx';
import { Warnings } from './banner/warnings.tsx';
import { ProblemCard } from './problem-card.tsx';
import { QuestionBar } from './question-bar.tsx';
import './answer-page.css';

/** Can this person do this, here, and why. */
export function AnswerPage({ address }: { readonly address: AnswerAddress }) {
  const { person, capability } = address;
  const variables = { person, capability, on: targetInput(address.on) };
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: answerDocument, variables });
  const announce = useAnnounce();
  useEffect(PicturePane.load, []);
  const answer = data?.access;
  const sentence = answer?.__typename === 'Decision' ? answer.sentence : '';
  useTitle(sentence === '' ? `${person}: ${data?.capability?.title ?? capability}` : sentence);
  useEffect(() => {
    if (sentence !== '') announce(visible(sentence));
  }, [sentence, announce]);
  if (error && !answer) return <FailureCard error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!answer) return <Loading what="the answer" rows={8} />;
  return (
    <div className="answer-page" aria-busy={fetching || stale}>
      <QuestionBar
        person={answer.__typename === 'Decision' ? answer.person.name : person}
        capability={data.capability ?? null}
        address={address}
      />
      {answer.__typename === 'Decision' ? (
        <>
          <Banner decision={answer} />
          <Warnings decision={answer} />
          <AnswerBody decision={answer} address={address} />
        </>
      ) : (
        <ProblemCard problem={answer} capability={data.capability ?? null} address={address} />
      )}
    </div>
  );
}
