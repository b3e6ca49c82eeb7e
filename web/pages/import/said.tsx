import { useEffect, useRef } from 'react';
import { Icon } from '../../parts/icon/icon.tsx';
import { Lines } from '../../parts/text/lines.tsx';

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isFailure: boolean;
}

/** Sentences of the server, all of them. */
export function Said({ title, lines, isFailure }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFailure) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isFailure]);
  return (
    <div
      ref={box}
      className={isFailure ? 'import-said import-said-failure' : 'import-said'}
      role={isFailure ? 'alert' : 'note'}
    >
      <Icon name="warning" size={18} />
      <div>
        <h3>{title}</h3>
        <Lines text={lines.join('\n')} />
      </div>
    </div>
  );
}
