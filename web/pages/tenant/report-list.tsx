import type { ReactNode } from 'react';
import { useShortList } from './use-short-list.tsx';

interface Props<Item> {
  readonly title: string;
  /** Those that were loaded. */
  readonly items: readonly Item[];
  readonly total: number;
  /** Asks for all that are kept, where not all are loaded. */
  readonly onMore?: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A titled list that begins short; nothing where there is nothing. */
export function ReportList<Item>({ title, items, total, onMore, children }: Props<Item>) {
  const { shown, more } = useShortList(items, total, onMore);
  if (total === 0) return null;
  return (
    <div>
      <h3 className="import-heading">
        {title} · {total.toLocaleString('en')}
      </h3>
      <ol className="import-list">
        {shown.map((item, index) => (
          <li key={`${index + 1}`}>{children(item)}</li>
        ))}
      </ol>
      {more}
    </div>
  );
}
