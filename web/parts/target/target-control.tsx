import type { ReactNode } from 'react';

interface Props {
  /** As `on` of a question names it. */
  readonly part: string;
  readonly children: ReactNode;
}

/** A control, findable by the part of the target that it is for. */
export function TargetControl({ part, children }: Props) {
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

/** Leads to what has to be filled in or changed. */
export function focusControl(part: string): void {
  document.querySelector<HTMLElement>(`.target-part[data-part="${part}"] input:not([type="hidden"])`)?.focus();
}
