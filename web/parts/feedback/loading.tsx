import { Skeleton } from '@mantine/core';
import { useDelayed } from './use-delayed.ts';
import './feedback.css';

interface Props {
  /** What is being loaded, for screen readers. */
  readonly what: string;
  readonly rows?: number;
}

export function Loading({ what, rows = 6 }: Props) {
  const isShown = useDelayed(true);
  if (!isShown) return <div className="loading" aria-busy="true" />;
  return (
    <div className="loading" aria-busy="true">
      <span className="for-screen-readers">Loading {what}…</span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={`row ${row + 1}`}
          height={row === 0 ? 56 : 32}
          width={row === 0 ? '100%' : `${96 - ((row * 17) % 40)}%`}
        />
      ))}
    </div>
  );
}
