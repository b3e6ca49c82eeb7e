import { type ReactNode, useState } from 'react';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly children: (item: Item) => ReactNode;
  readonly className?: string;
  /** How many are shown unasked, and with every step. */
  readonly step?: number;
}

/** A list that may be very long: it begins short and says how much more there is. */
export function LongList<Item>({ items, keyOf, children, className, step = 25 }: Props<Item>) {
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain-button import-more" onClick={() => setShown(shown + step * 8)}>
          Show {Math.min(left, step * 8).toLocaleString('en')} more; {shown.toLocaleString('en')} of{' '}
          {items.length.toLocaleString('en')} are shown
        </button>
      )}
    </>
  );
}
