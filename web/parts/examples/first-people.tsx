import type { Address } from '../../address/address.ts';
import { AddressLink } from '../../address/address-link.tsx';
import { KindMark } from '../kind/kind-mark.tsx';
import { Name } from '../text/name.tsx';
import type { ExamplePerson } from './use-examples.ts';
import './first-people.css';

interface Props {
  readonly people: readonly ExamplePerson[];
  readonly to: (person: string) => Address;
}

/** People to begin with; each leads to a page about them. */
export function FirstPeople({ people, to }: Props) {
  return (
    <ul className="first-people">
      {people.map((person) => (
        <li key={person.key}>
          <AddressLink to={to(person.key)}>
            <KindMark kind="USER" />
            <Name text={person.displayName} most={40} />
            {person.accountEnabled === false && <span className="badge">disabled</span>}
            {person.userType === 'Guest' && <span className="badge">guest</span>}
          </AddressLink>
        </li>
      ))}
    </ul>
  );
}
