import { useEffect } from 'react';
import { shorten } from '../text/truncate.ts';
import { visible } from '../text/visible.ts';

/** Names the browser's tab and history entry after what is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'whycan' : `${shorten(visible(title), 120)} · whycan`;
  }, [title]);
}
