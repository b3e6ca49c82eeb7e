import { known, textIn } from '../json/fields.ts';
import type { JsonObject } from '../json/parse.ts';
import type { Statement } from '../statements/statement.ts';
import { principalOf } from './row.ts';

/** What an object says of its principal itself; whether the account is enabled is not said. */
export function principalStatements(object: JsonObject): readonly Statement[] {
  const id = principalOf(object);
  const displayName = textIn(object, 'ObjectDisplayName');
  const type = textIn(object, 'ObjectType')?.toLowerCase();
  if (type === 'user')
    return [
      { kind: 'user', id, ...known({ displayName, userPrincipalName: textIn(object, 'ObjectUserPrincipalName') }) },
    ];
  if (type === 'group') return [{ kind: 'group', id, ...known({ displayName }) }];
  return type === 'serviceprincipal' ? [{ kind: 'servicePrincipal', id, ...known({ displayName }) }] : [];
}
