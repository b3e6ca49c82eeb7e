import { useEffect, useRef } from 'react';
import type { Address } from '../address/address.ts';

/** A new page starts at its content for keyboards and screen readers; the first page of a visit is left alone. */
export function useFocusOnChange({ view, person, capability, thing }: Address): void {
  const page = JSON.stringify([view, person, capability, thing]);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [page]);
}
