import { useEffect, useState } from 'react';

/** The field of a combobox names its list only when it is rendered after the list was: so it is rendered once more. */
export function useListSaid(isOpen: boolean, list: unknown): void {
  const [, setSaid] = useState(0);
  useEffect(() => {
    if (!isOpen || list === undefined) return;
    const frame = requestAnimationFrame(() => setSaid((count) => count + 1));
    return () => cancelAnimationFrame(frame);
  }, [isOpen, list]);
}
