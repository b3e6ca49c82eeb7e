import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type AnswerAddress, answerCodec } from './address.ts';

const AnswerPage = lazy(async () => ({ default: (await import('./answer-page.tsx')).AnswerPage }));

export const answerPage: PageRecord<AnswerAddress> = {
  ...answerCodec,
  label: 'Home',
  // Without a key: the answer before stays, greyed, until the next one is there.
  Page: ({ address }) => (
    <Suspense fallback={<Loading what="the answer" rows={8} />}>
      <AnswerPage address={address} />
    </Suspense>
  ),
};
