import { AddressLink } from '../../address/address-link.tsx';
import { ActivationBadge } from '../../parts/activation/activation-badge.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { visible } from '../../parts/text/visible.ts';
import { VerdictMark } from '../../parts/verdict/verdict-mark.tsx';
import { answerAddress } from '../answer/address.ts';
import type { CapabilityAnswer } from './person-document.ts';

interface Props {
  readonly answer: CapabilityAnswer;
  readonly person: string;
}

export function CapabilityRow({ answer, person }: Props) {
  return (
    <li>
      <AddressLink className="capability-row" to={answerAddress(person, answer.capability.key)}>
        <VerdictMark verdict={answer.verdict} />
        <span className="capability-text">
          <span className="capability-head">
            <span className="capability-title">{answer.capability.title}</span>
            {answer.state === 'AFTER_ACTIVATION' && <ActivationBadge />}
          </span>
          <bdi className="soft capability-sentence">{visible(answer.sentence)}</bdi>
        </span>
        <Icon name="chevron" size={14} />
      </AddressLink>
    </li>
  );
}
