import { useEffect } from 'react';
import type { Around } from '../../address/around.ts';
import { FailureCard } from '../../parts/feedback/failure-card.tsx';
import { Loading } from '../../parts/feedback/loading.tsx';
import { PicturePane } from '../picture-later.tsx';
import { AroundBody } from './around-body.tsx';
import { useAround } from './use-around.ts';
import { useAroundActions } from './use-around-actions.ts';
import './around-pane.css';

interface Props {
  /** Opaque id of the node in the middle. */
  readonly id: string;
  readonly around: Around;
  readonly onChange: (around: Around) => void;
}

/** A node between what leads to it and what it leads to, as a list and as a picture. */
export function AroundPane({ id, around, onChange }: Props) {
  const { shown, error, isBusy, openIn, retry } = useAround(id, around);
  const actions = useAroundActions({ around, shown, openIn, onChange });
  useEffect(PicturePane.load, []);
  return (
    <section className="around" aria-labelledby="around-title" aria-busy={isBusy}>
      <h2 id="around-title" className="card-title">
        What leads to it and where it leads
      </h2>
      {error && !shown && <FailureCard error={error} onRetry={retry} />}
      {!error && !shown && <Loading what="the neighbourhood" rows={4} />}
      {shown && <AroundBody around={around} shown={shown} actions={actions} />}
    </section>
  );
}
