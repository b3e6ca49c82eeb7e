import { flagIn, idOf, known, textIn } from '../../json/fields.ts';
import { type Doubt, isDeleted, type ObjectReader } from './reading.ts';

const unknownAccount: Doubt = {
  of: 'users',
  one: 'user does not say whether the account is enabled',
  many: 'users do not say whether their accounts are enabled',
  advice:
    'Read users with $select=id,displayName,userPrincipalName,accountEnabled,userType and the permission User.Read.All.',
};

/** A user of Microsoft Graph. */
export const readUser: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  if (isDeleted(object)) return { kind: 'user', id, says: [{ kind: 'deletedPrincipal', id }] };
  const accountEnabled = flagIn(object, 'accountEnabled');
  const user = known({
    displayName: textIn(object, 'displayName'),
    userPrincipalName: textIn(object, 'userPrincipalName'),
    accountEnabled,
    userType: userTypeOf(textIn(object, 'userType')),
    sid: textIn(object, 'onPremisesSecurityIdentifier'),
  });
  const doubt = accountEnabled === undefined ? unknownAccount : undefined;
  return { kind: 'user', id, says: [{ kind: 'user', id, ...user }], doubt };
};

function userTypeOf(text: string | undefined): 'Member' | 'Guest' | undefined {
  if (text?.toLowerCase() === 'guest') return 'Guest';
  return text?.toLowerCase() === 'member' ? 'Member' : undefined;
}
