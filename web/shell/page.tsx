import { useEffect } from 'react';
import type { Address } from '../address/address.ts';
import { questionOf } from '../address/question.ts';
import { isUnknownSnapshot } from '../api/failure.ts';
import { useTenant } from '../api/tenant.ts';
import { pageOf } from '../pages/pages.ts';
import { FailureCard } from '../parts/feedback/failure-card.tsx';
import { loadedLater } from '../parts/feedback/loaded-later.tsx';
import { Loading } from '../parts/feedback/loading.tsx';
import { NothingLoaded } from './nothing-loaded.tsx';
import { UnknownSnapshot } from './unknown-snapshot.tsx';

const QuestionBar = loadedLater(
  async () => (await import('../parts/question/question-bar.tsx')).QuestionBar,
  <div className="question-room" />,
);

/** The page that an address asks for, below the question that it answers. */
export function Page({ address }: { readonly address: Address }) {
  const { tenant, error, isLoading, retry } = useTenant();
  const { Page: Asked, WithoutTenant = NothingLoaded, load } = pageOf(address);
  useEffect(() => load?.(), [load]);
  if (isLoading) return <Loading what="the tenant" />;
  if (error && isUnknownSnapshot(error)) return <UnknownSnapshot />;
  if (error && !tenant) return <FailureCard error={error} onRetry={retry} />;
  if (!tenant) return <WithoutTenant />;
  const question = questionOf(address);
  return (
    <>
      {question && <QuestionBar question={question} />}
      <Asked address={address} tenant={tenant} />
    </>
  );
}
