import type { PageRecord } from '../page-record.ts';
import { type AnswerAddress, answerCodec } from './address.ts';
import { AnswerPage } from './answer-page.tsx';

export const answerPage: PageRecord<AnswerAddress> = {
  ...answerCodec,
  label: 'Home',
  // Without a key: the answer before stays, greyed, until the next one is there.
  Page: ({ address }) => <AnswerPage address={address} />,
};
