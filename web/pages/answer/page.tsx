import { loadedLater } from '../../parts/feedback/loaded-later.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import type { PageRecord } from '../page-record.ts';
import { type AnswerAddress, answerCodec } from './address.ts';

const AnswerPage = loadedLater(
  async () => (await import('./answer-page.tsx')).AnswerPage,
  <Loading what="the answer" rows={8} />,
);

export const answerPage: PageRecord<AnswerAddress> = {
  ...answerCodec,
  label: 'Home',
  load: AnswerPage.load,
  // Without a key: the answer before stays, greyed, until the next one is there.
  Page: ({ address }) => <AnswerPage address={address} />,
};
