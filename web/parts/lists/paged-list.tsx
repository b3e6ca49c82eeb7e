import { type ReactNode, useState } from 'react';
import { countOf, type Paged, usePages } from './use-pages.ts';

interface Props<Item, Cursor> {
  readonly title: string;
  readonly first: Paged<Item, Cursor>;
  /** How many are shown unasked. */
  readonly atFirst: number;
  readonly read: (next: Cursor) => Promise<Paged<Item, Cursor> | undefined>;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** A titled list that begins short, can be opened, and goes on as long as there is more. */
export function PagedList<Item, Cursor>({ title, first, atFirst, read, keyOf, children }: Props<Item, Cursor>) {
  const [isOpen, setOpen] = useState(false);
  const { items, next, load, isLoading, isFailed } = usePages({ first, read, keyOf });
  const shown = isOpen ? items : items.slice(0, atFirst);
  const isWhole = shown.length === items.length;
  return (
    <div>
      <h3 className="faint">
        {title} · {countOf(shown.length, items.length, next !== undefined)}
      </h3>
      <ul>
        {shown.map((item) => (
          <li key={keyOf(item)} className="holding">
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > atFirst && (
        <button type="button" className="plain-button more-button" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show ${items.length - shown.length} more`}
        </button>
      )}
      {isWhole && next !== undefined && (
        <button
          type="button"
          className="plain-button more-button"
          disabled={isLoading}
          onClick={async () => {
            setOpen(true);
            await load();
          }}
        >
          {isLoading ? 'Loading…' : 'Load more'}
        </button>
      )}
      {isFailed && <p className="faint">More could not be loaded. Try again.</p>}
    </div>
  );
}
