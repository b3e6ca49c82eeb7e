import { type ReactNode, useEffect } from 'react';

interface Props {
  /** As `on` of a question names it. */
  readonly part: string;
  readonly children: ReactNode;
}

/** A control, findable by the part of the target that it is for. */
export function TargetControl({ part, children }: Props) {
  useEffect(focusWanted, []);
  return (
    <div className="target-part" data-part={part}>
      {children}
    </div>
  );
}

/** Whether there is a control for a part of the target, among those that an action takes. */
export function hasControl(takes: readonly string[], part: string): boolean {
  return takes.includes(part === 'allDevices' ? 'devices' : part);
}

let wanted: string | undefined;

/** Leads to what has to be filled in or changed, as soon as it is there; what it returns ends the wait. */
export function focusControl(part: string): () => void {
  wanted = part;
  focusWanted();
  return () => {
    wanted = undefined;
  };
}

function focusWanted(): void {
  if (wanted === undefined) return;
  const found = document.querySelector<HTMLElement>(`.target-part[data-part="${wanted}"] input:not([type="hidden"])`);
  if (!found) return;
  wanted = undefined;
  found.focus();
}
