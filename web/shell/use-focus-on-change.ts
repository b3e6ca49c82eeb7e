import { useEffect, useRef } from 'react';
import type { Address } from '../address/address.ts';
import { placeOf } from '../address/codec.ts';

/** A new page starts at its content for keyboards and screen readers; the first page of a visit is left alone. */
export function useFocusOnChange(address: Address): void {
  const page = placeOf(address);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    // Whoever is replacing parts of a question goes on with it.
    if (!document.activeElement?.closest('.question-bar'))
      document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [page]);
}
