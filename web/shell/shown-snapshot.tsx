import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Provider } from 'urql';
import { useSnapshotNumber } from '../address/use-address.ts';
import { createClient } from '../api/client.ts';
import { useAnnounce } from '../parts/feedback/announcer.tsx';

/** Everything inside reads one snapshot. For another one it begins anew, so that nothing of the last one is left. */
export function ShownSnapshot({ children }: { readonly children: ReactNode }) {
  const number = useSnapshotNumber();
  const client = useMemo(() => createClient(number), [number]);
  const announce = useAnnounce();
  const shown = useRef(number);
  useEffect(() => {
    if (shown.current === number) return;
    shown.current = number;
    document.getElementById('content')?.focus({ preventScroll: true });
    announce(number === undefined ? 'The current snapshot is shown.' : `Snapshot ${number} is shown.`);
  }, [number, announce]);
  return (
    <Provider key={number ?? 'current'} value={client}>
      {children}
    </Provider>
  );
}
