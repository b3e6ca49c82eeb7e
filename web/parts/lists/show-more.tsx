import type { usePages } from './use-pages.ts';

type Props = Pick<ReturnType<typeof usePages>, 'next' | 'load' | 'isLoading' | 'isFailed'>;

/** Below a list of which there is more: reads the next page. */
export function ShowMore({ next, load, isLoading, isFailed }: Props) {
  return (
    <>
      {next !== undefined && (
        <button type="button" className="plain-button more-button" disabled={isLoading} onClick={load}>
          {isLoading ? 'Loading…' : 'Show more'}
        </button>
      )}
      {isFailed && <p className="faint">More could not be loaded. Try again.</p>}
    </>
  );
}
