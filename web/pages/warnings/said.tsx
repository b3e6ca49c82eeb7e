import { Icon } from '../../parts/icon/icon.tsx';
import { moment } from '../../parts/text/moment.ts';
import { visible } from '../../parts/text/visible.ts';
import type { Gone } from './warnings-document.ts';

interface Props {
  readonly acceptance: Pick<Gone, 'reason' | 'until' | 'acceptedAt' | 'isExpired'>;
}

/** What somebody said of a warning, and whether that still holds. */
export function Said({ acceptance: { reason, until, acceptedAt, isExpired } }: Props) {
  const when = until === null ? 'without an end' : `until ${dayInWords(until)}`;
  return (
    <p className={isExpired ? 'warnings-said warnings-expired' : 'warnings-said'}>
      <Icon name={isExpired ? 'clock' : 'check'} size={14} />
      <span>
        {isExpired
          ? `Open again: it was accepted ${when}. Reason: `
          : `Accepted on ${moment(acceptedAt).replace(/ \d\d:\d\d UTC$/, '')}, ${when}. Reason: `}
        <bdi>{visible(reason)}</bdi>
      </span>
    </p>
  );
}

function dayInWords(day: string): string {
  return moment(`${day}T00:00:00Z`).replace(/ \d\d:\d\d UTC$/, '');
}
