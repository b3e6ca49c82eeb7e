import { useLayoutEffect, useRef } from 'react';
import type { Basket, Collected } from '../../../parts/basket/basket.ts';
import { changeBasket } from '../../../parts/basket/kept-basket.ts';
import { useAnnounce } from '../../../parts/feedback/announcer.tsx';
import { CollectedAnswer } from './collected-answer.tsx';
import type { ClientOf } from './read-answer.ts';
import { useReadAnswers } from './use-read-answers.ts';

interface Props {
  readonly collected: readonly Collected[];
  readonly clientOf: ClientOf;
  readonly onTakeOut: (change: (basket: Basket) => Basket) => void;
}

export function CollectedList({ collected, clientOf, onTakeOut }: Props) {
  const announce = useAnnounce();
  const answers = useReadAnswers(
    collected.map(({ question }) => question),
    clientOf,
  );
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ readonly index: number; readonly by: 1 | -1 }>(undefined);
  // What is moved in the document loses the focus.
  useLayoutEffect(() => {
    const row = moved.current && list.current?.children[moved.current.index];
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]:not(:disabled)') ?? [])];
    const same = buttons.find((button) => button.dataset['move'] === String(moved.current?.by));
    (same ?? buttons[0])?.focus();
    moved.current = undefined;
  });
  const move = (question: string, by: 1 | -1) => {
    const from = collected.findIndex((one) => one.question === question);
    const to = from + by;
    if (to < 0 || to >= collected.length) return;
    moved.current = { index: to, by };
    changeBasket((basket) => ({ ...basket, collected: swapped(basket.collected, from, to) }));
    announce(`Moved to place ${to + 1} of ${collected.length}.`);
  };
  return (
    <ol className="collected-list" ref={list}>
      {collected.map((one, place) => (
        <CollectedAnswer
          key={one.question}
          collected={one}
          answer={answers.get(one.question)}
          place={place}
          count={collected.length}
          onComment={(comment) => changeBasket((basket) => commented(basket, one.question, comment))}
          onMove={(by) => move(one.question, by)}
          onRemove={() => onTakeOut((basket) => without(basket, one.question))}
        />
      ))}
    </ol>
  );
}

function swapped(all: readonly Collected[], from: number, to: number): Collected[] {
  const [one, other] = [all[from], all[to]];
  return one && other ? all.map((each, index) => (index === from ? other : index === to ? one : each)) : [...all];
}

function commented(basket: Basket, question: string, comment: string): Basket {
  const collected = basket.collected.map((one) => (one.question === question ? { ...one, comment } : one));
  return { ...basket, collected };
}

function without(basket: Basket, question: string): Basket {
  return { ...basket, collected: basket.collected.filter((one) => one.question !== question) };
}
