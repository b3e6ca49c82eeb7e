import { AddressLink } from '../../../address/address-link.tsx';
import { nothingAssumed } from '../../../address/assumed.ts';
import { Icon } from '../../../parts/icon/icon.tsx';
import { visible } from '../../../parts/text/visible.ts';
import type { AnswerAddress } from '../address.ts';
import type { Decision } from '../answer-document.ts';
import './assumed-notice.css';

interface Props {
  readonly decision: Decision;
  readonly address: AnswerAddress;
}

/** Says what the answer assumes, and that nobody has made these changes. */
export function AssumedNotice({ decision, address }: Props) {
  const { assumed } = decision;
  if (assumed.length === 0) return null;
  const { route: _route, item: _item, ...question } = address;
  return (
    <aside className="assumed-notice" aria-label="Assumed">
      <Icon name="question" />
      <div>
        <p>
          <strong>As if</strong>: this answer assumes what follows. Nothing is written to the tenant.{' '}
          <AddressLink to={{ ...question, assumed: nothingAssumed }}>Back to things as they are</AddressLink>
        </p>
        <ul>
          {assumed.map((sentence, place) => (
            <li key={`${place} ${sentence}`}>
              <bdi>{visible(sentence)}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
