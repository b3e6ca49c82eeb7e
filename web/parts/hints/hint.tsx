import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isRemembered, remember } from './remembered.ts';
import './hint.css';

const flag = 'whycan-hints-dismissed';

/** Something to know on a first visit, in its place on the page. Dismissing one dismisses all, for ever in this browser. */
export function Hint({ children }: { readonly children: ReactNode }) {
  const [isDismissed, setDismissed] = useState(() => isRemembered(flag));
  if (isDismissed) return null;
  return (
    <aside className="hint" aria-label="Hint">
      <div>{children}</div>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          remember(flag, true);
          setDismissed(true);
          document.getElementById('content')?.focus({ preventScroll: true });
        }}
      >
        Got it
      </Button>
    </aside>
  );
}
