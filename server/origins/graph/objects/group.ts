import type { GroupType } from '../../../access/terms/vocabulary.ts';
import { flagIn, idOf, known, objectsIn, textIn, textsIn } from '../../json/fields.ts';
import type { JsonObject } from '../../json/parse.ts';
import type { Statement } from '../../statements/statement.ts';
import { identityGroupOf } from './identity-group.ts';
import { memberIn } from './member.ts';
import { type Doubt, isDeleted, type ObjectReader } from './reading.ts';

const unknownType: Doubt = {
  of: 'groupTypes',
  one: 'group does not state its type',
  many: 'groups do not state their types',
  advice: 'Read groups with $select=id,displayName,securityEnabled,mailEnabled,groupTypes,isAssignableToRole.',
};

/** So many members are listed at most inside the object of a group. */
const mostInside = 20;

/** A group, and its members where they are listed inside it. */
export const readGroup: ObjectReader = (object) => {
  const id = idOf(object, 'id');
  if (isDeleted(object)) return { kind: 'group', id, says: [{ kind: 'deletedPrincipal', id }] };
  const type = typeOf(object);
  const displayName = textIn(object, 'displayName');
  const fields = known({
    displayName,
    type,
    isAssignableToRole: flagIn(object, 'isAssignableToRole'),
    sid: textIn(object, 'onPremisesSecurityIdentifier'),
  });
  const says: Statement[] = [{ kind: 'group', id, ...fields }, ...membersInside(object, id)];
  const identityRole = displayName === undefined ? undefined : identityGroupOf(displayName, id);
  if (identityRole !== undefined) says.push(identityRole);
  return { kind: 'group', id, says, doubt: type === undefined ? unknownType : undefined };
};

/** S-78: Microsoft 365 groups name themselves; a group without security is a distribution list. */
function typeOf(object: JsonObject): GroupType | undefined {
  if (textsIn(object, 'groupTypes').some((type) => type.toLowerCase() === 'unified')) return 'microsoft365';
  const isSecurity = flagIn(object, 'securityEnabled');
  if (isSecurity === undefined) return undefined;
  return isSecurity ? 'security' : 'distribution';
}

function membersInside(object: JsonObject, group: string): Statement[] {
  if (object['members'] === undefined) return [];
  const members = objectsIn(object, 'members');
  const isWhole = members.length < mostInside && object['members@odata.nextLink'] === undefined;
  const reason = `Inside a group, only ${mostInside} members are listed. Save the answer of /groups/${group}/members.`;
  return [
    ...members.map((member) => memberIn(member, group)),
    { kind: 'list', of: 'members', group, ...(isWhole ? { state: 'complete' } : { state: 'partial', reason }) },
  ];
}
