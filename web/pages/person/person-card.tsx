import { AddressLink } from '../../address/address-link.tsx';
import { Icon } from '../../parts/icon/icon.tsx';
import { NodeOrigin } from '../../parts/origin/origin.tsx';
import { Name } from '../../parts/text/name.tsx';
import { graphemes } from '../../parts/text/truncate.ts';
import { visible } from '../../parts/text/visible.ts';
import { compareAddress } from '../compare/address.ts';
import type { Person } from './person-document.ts';
import './person-card.css';

export function PersonCard({ person }: { readonly person: Person }) {
  return (
    <section className="card person-card" aria-label="Profile">
      <span className="person-initials" aria-hidden="true">
        {initials(person.displayName) || <Icon name="person" size={22} />}
      </span>
      <div>
        <h1>
          <Name text={person.displayName} />
        </h1>
        {person.__typename === 'User' && person.userPrincipalName && (
          <p className="soft">
            <Name text={person.userPrincipalName} />
          </p>
        )}
        <p className="person-states">
          {person.__typename === 'ForeignPrincipal' ? (
            <span className="badge">principal of another tenant</span>
          ) : (
            <AccountBadge isEnabled={person.accountEnabled} />
          )}
          {person.__typename === 'ServicePrincipal' && <span className="badge">application</span>}
          {person.__typename === 'User' && person.userType === 'Guest' && <span className="badge">guest</span>}
        </p>
        <p className="faint">
          Id <Name text={person.key} most={60} />
        </p>
        <NodeOrigin id={person.id} heading="h2" />
        <p className="person-links">
          <AddressLink to={compareAddress(person.key)}>Compare with others</AddressLink>
        </p>
      </div>
    </section>
  );
}

function AccountBadge({ isEnabled }: { readonly isEnabled: boolean | null }) {
  if (isEnabled === null) return <span className="badge">account state not known</span>;
  return isEnabled ? (
    <span className="badge">account enabled</span>
  ) : (
    <span className="badge badge-deny">account disabled</span>
  );
}

function initials(name: string): string {
  const words = visible(name)
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => graphemes(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
