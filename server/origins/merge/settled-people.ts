import type { FactCoverage, PersonFact } from '../../access/terms/facts.ts';
import { knowsUsers, toServicePrincipal, toUser } from '../../tenant/facts/people.ts';
import type { Gathering } from './gathering.ts';
import type { PrincipalKinds } from './principal-kinds.ts';

/** Users and applications. Their records are taken out of the gathering one by one, so that they are not kept twice. */
export function takePeople(
  { users, servicePrincipals }: Gathering,
  kinds: PrincipalKinds,
  coverage: readonly FactCoverage[],
): PersonFact[] {
  const areUsersKnown = knowsUsers(coverage);
  const people: PersonFact[] = [];
  for (const { id, displayName, userPrincipalName, home, accountEnabled, userType } of users.take())
    people.push(toUser({ id, displayName, userPrincipalName, home, accountEnabled, userType }, areUsersKnown));
  for (const { id, displayName, accountEnabled } of servicePrincipals.take())
    if (kinds.kindOf(id) === 'service principal')
      people.push(toServicePrincipal({ id, displayName, accountEnabled }, areUsersKnown));
  return people;
}
