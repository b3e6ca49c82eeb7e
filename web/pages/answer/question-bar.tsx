import { AddressLink } from '../../address/address-link.tsx';
import type { Target } from '../../address/target.ts';
import { useAddress } from '../../address/use-address.ts';
import { Icon } from '../../parts/icon/icon.tsx';
import { TargetPicker } from '../../parts/target/target-picker.tsx';
import { Name } from '../../parts/text/name.tsx';
import { personAddress } from '../person/address.ts';
import type { AnswerAddress } from './address.ts';
import type { AskedCapability } from './answer-document.ts';
import './question-bar.css';

interface Props {
  readonly person: string;
  readonly capability: AskedCapability | null;
  readonly address: AnswerAddress;
}

/** The question in one line; every part of it can be changed. */
export function QuestionBar({ person, capability, address }: Props) {
  const { open } = useAddress();
  const ask = (on: Target) => {
    const { route: _route, item: _item, ...rest } = address;
    open({ ...rest, on });
  };
  return (
    <div className="question-bar">
      <nav aria-label="Question">
        <ol>
          <li>
            <AddressLink to={personAddress(address.person)}>
              <Icon name="person" size={14} />
              <Name text={person} most={50} />
            </AddressLink>
          </li>
          <li>
            <Icon name="chevron" size={12} />
            <h1 title={capability?.key}>{capability?.title ?? <Name text={address.capability} most={50} />}</h1>
          </li>
        </ol>
      </nav>
      {capability && (
        <TargetPicker takes={capability.takes} policies={capability.policies} on={address.on} onChange={ask} />
      )}
    </div>
  );
}
