import type { VerdictCode } from '../../api/vocabulary.ts';
import { Icon } from '../icon/icon.tsx';
import { verdicts } from './verdict.ts';
import './verdict-mark.css';

interface Props {
  readonly verdict: VerdictCode;
  /** `sign` leaves the word to assistive technology, where many rows repeat it. */
  readonly look?: 'word' | 'sign';
}

export function VerdictMark({ verdict, look = 'word' }: Props) {
  const { word, icon, tone } = verdicts[verdict];
  return (
    <span className={`verdict-mark verdict-${tone}`} title={look === 'sign' ? word : undefined}>
      <span className="verdict-sign">
        <Icon name={icon} size={12} weight={3} />
      </span>
      <span className={look === 'sign' ? 'for-screen-readers' : undefined}>{word}</span>
    </span>
  );
}
