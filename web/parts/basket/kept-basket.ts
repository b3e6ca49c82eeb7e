import { useSyncExternalStore } from 'react';
import { type Basket, basketIn, emptyBasket, writtenBasket } from './basket.ts';

const place = 'whycan.report';

export interface KeptBasket extends Basket {
  /** What was stored was not a report of this version of whycan, and was left out. */
  readonly isForeign: boolean;
  /** This browser stores nothing: the basket lasts as long as the page is open. */
  readonly isFleeting: boolean;
}

const watchers = new Set<() => void>();
let kept = stored();

/** The answers that are collected for a report, in this browser and nowhere else. */
export function useBasket(): KeptBasket {
  return useSyncExternalStore(watch, () => kept);
}

export function changeBasket(change: (basket: Basket) => Basket): void {
  const { title, collected } = change(kept);
  kept = { title, collected, isForeign: false, isFleeting: !isWritten({ title, collected }) };
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  // Another tab of this browser changes the same basket.
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== place && key !== null) return;
    kept = stored();
    watcher();
  };
  watchers.add(watcher);
  addEventListener('storage', onStorage);
  return () => {
    watchers.delete(watcher);
    removeEventListener('storage', onStorage);
  };
}

function stored(): KeptBasket {
  try {
    const text = localStorage.getItem(place);
    const basket = text === null ? emptyBasket : basketIn(text);
    return { ...(basket ?? emptyBasket), isForeign: basket === undefined, isFleeting: false };
  } catch {
    return { ...emptyBasket, isForeign: false, isFleeting: true };
  }
}

function isWritten(basket: Basket): boolean {
  try {
    if (basket.title === '' && basket.collected.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, writtenBasket(basket));
    return true;
  } catch {
    return false;
  }
}
