import { useQuery } from 'urql';
import { AddressLink } from '../../address/address-link.tsx';
import { graphql } from '../../api/graphql.ts';
import { whatIfAddress } from '../what-if/address.ts';

const regainedDocument = graphql(`
  query WouldRegain($key: String!) {
    user(key: $key) {
      id
      capabilities(verdict: ALLOW, assuming: [{ setAccount: { user: $key, enabled: true } }]) {
        capability { id }
      }
    }
  }
`);

/** What a disabled account would be able to do again: its memberships and roles are still there. */
export function WouldRegain({ user }: { readonly user: string }) {
  const [{ data }] = useQuery({ query: regainedDocument, variables: { key: user } });
  const actions = data?.user?.capabilities.length;
  if (actions === undefined) return null;
  return (
    <p className="would-regain" role="status">
      {actions === 0
        ? 'The account is disabled. Enabling it would give no access either.'
        : `The account is disabled. Enabling it would give access to ${actions === 1 ? '1 action' : `${actions} actions`} again.`}{' '}
      <AddressLink to={whatIfAddress({ setAccount: { user, enabled: true } })}>What if it were enabled?</AddressLink>
    </p>
  );
}
