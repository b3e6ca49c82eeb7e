import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/paths.ts';
import './feedback.css';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

/** A page that has nothing to show says why, and what to do next. */
export function MessageCard({ icon, title, children }: Props) {
  return (
    <div className="card state-card">
      <Icon name={icon} size={22} />
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  );
}
