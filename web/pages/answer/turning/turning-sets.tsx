import { AddressLink } from '../../../address/address-link.tsx';
import type { Change } from '../../../address/change.ts';
import { changeOfDocument } from '../../../address/document-change.ts';
import { visible } from '../../../parts/text/visible.ts';
import { whatIfAddress } from '../../what-if/address.ts';
import { type AnswerAddress, answerAddress } from '../address.ts';
import type { Turning, TurningSet } from './turning-document.ts';

interface Props {
  readonly turning: Turning;
  readonly isYes: boolean;
  readonly address: AnswerAddress;
}

/** Sets of changes, those with the fewest side effects first. */
export function TurningSets({ turning, isYes, address }: Props) {
  const { sets, total, isComplete, disabling } = turning;
  return (
    <div role="status">
      {sets.length === 0 && (
        <p className="soft">
          {isYes
            ? 'Taking away memberships, roles, assignments or user access does not end it.'
            : 'No change of memberships, roles, assignments, user access, activation or the account allows it.'}
        </p>
      )}
      <ol className="turning-sets">
        {sets.map((set) => (
          <li key={set.sentences.join(' ')}>
            {set.sentences.map((sentence) => (
              <bdi key={sentence} className="turning-change">
                {visible(sentence)}
              </bdi>
            ))}
            <span className="faint">{effectsOf(set)}</span>{' '}
            <AddressLink className="turning-try" to={assuming(address, changesOf(set))}>
              See this answer with it
            </AddressLink>{' '}
            <AddressLink className="turning-try" to={whatIfAddress(...address.assumed.changes, ...changesOf(set))}>
              See what it does to everybody
            </AddressLink>
          </li>
        ))}
      </ol>
      {sets.length < total && (
        <p className="faint">
          {sets.length} of {total} shown, those with the fewest side effects.
        </p>
      )}
      {!isComplete && <p className="faint">Not every set of up to three changes was looked at; there may be others.</p>}
      {disabling && (
        <p className="faint">
          <bdi>{visible(disabling.sentences.join(' ').replace(/\.$/, ''))}</bdi>: that would end it too, and{' '}
          {disabling.person.lose.length} other actions with it.
        </p>
      )}
    </div>
  );
}

/** The same question after further changes. */
function assuming({ person, capability, on, assumed }: AnswerAddress, changes: readonly Change[]): AnswerAddress {
  return answerAddress(person, capability, on, { ...assumed, changes: [...assumed.changes, ...changes] });
}

function changesOf({ changes }: TurningSet) {
  const written: readonly unknown[] = Array.isArray(changes) ? changes : [];
  return written.flatMap((change) => changeOfDocument(change) ?? []);
}

function effectsOf({ verdict, person, others }: TurningSet): string {
  const own = [
    ...(person.gain.length > 0 ? [`gains ${actions(person.gain.length)}`] : []),
    ...(person.lose.length > 0 ? [`loses ${actions(person.lose.length)}`] : []),
  ];
  const parts = [
    ...(verdict === 'UNKNOWN' || verdict === 'CONDITIONAL' ? ['the answer is then not certain'] : []),
    ...(own.length > 0 ? [`the user also ${own.join(' and ')}`] : []),
    others.people === 0
      ? 'nobody else is affected'
      : `${others.people} other ${others.people === 1 ? 'person is' : 'people are'} affected`,
  ];
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function actions(count: number): string {
  return count === 1 ? '1 other action' : `${count} other actions`;
}
