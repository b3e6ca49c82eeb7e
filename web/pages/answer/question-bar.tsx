import { type Address, personAddress } from '../../address/address.ts';
import { AddressLink } from '../../address/address-link.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { TargetPicker } from '../../parts/target/target-picker.tsx';
import { Name } from '../../parts/text/name.tsx';
import type { AskedCapability } from './answer-document.ts';
import './question-bar.css';

interface Props {
  readonly person: string;
  readonly capability: AskedCapability | null;
  readonly address: Address;
}

/** The question in one line; every part of it can be changed. */
export function QuestionBar({ person, capability, address }: Props) {
  return (
    <div className="question-bar">
      <nav aria-label="Question">
        <ol>
          <li>
            <AddressLink to={personAddress(address.person ?? '')}>
              <Icon name="person" size={14} />
              <Name text={person} most={50} />
            </AddressLink>
          </li>
          <li>
            <Icon name="chevron" size={12} />
            <h1 title={capability?.key}>{capability?.title ?? <Name text={address.capability ?? ''} most={50} />}</h1>
          </li>
        </ol>
      </nav>
      {capability && <TargetPicker takes={capability.takes} policies={capability.policies} address={address} />}
    </div>
  );
}
