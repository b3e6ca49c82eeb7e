import type { PersonFact } from '../../access/terms/facts.ts';
import { toServicePrincipal, toUser } from '../../tenant/facts/people.ts';
import type { Gathering } from './gathering.ts';
import type { PrincipalKinds } from './principal-kinds.ts';

/** Users and applications. Their records are taken out of the gathering one by one, so that they are not kept twice. */
export function takePeople({ users, servicePrincipals }: Gathering, kinds: PrincipalKinds): PersonFact[] {
  const people: PersonFact[] = [];
  for (const { id, displayName, userPrincipalName, home, accountEnabled = true, userType = 'Member' } of users.take())
    people.push(toUser({ id, displayName, userPrincipalName, home, accountEnabled, userType }));
  for (const { id, displayName, accountEnabled = true } of servicePrincipals.take())
    if (kinds.kindOf(id) === 'service principal') people.push(toServicePrincipal({ id, displayName, accountEnabled }));
  return people;
}
