import {
  flagIn,
  idIn,
  idOf,
  isObject,
  type JsonObject,
  known,
  listIn,
  objectIn,
  textIn,
  WrongField,
} from '../hound/fields.ts';
import { sidFrom } from '../hound/sid.ts';
import { readEach, type Told } from '../hound/tell.ts';
import type { MemberStatement, Statement } from '../statements/statement.ts';

const idField = 'ObjectIdentifier';

function isDeleted(record: JsonObject): boolean {
  return flagIn(record, 'IsDeleted') === true;
}

/** The group that an account names as its primary one, which lists it nowhere. */
function primaryGroup(record: JsonObject, id: string): MemberStatement | undefined {
  const group = idIn(record, 'PrimaryGroupSID');
  return group === undefined ? undefined : { kind: 'member', group: { id: group }, member: { id }, state: 'active' };
}

/** BloodHound names an account `name@domain`, by which it can sign in whatever else its user principal name is. */
function userOf(record: JsonObject, id: string): Statement {
  const properties = objectIn(record, 'Properties');
  const name = textIn(properties, 'name');
  const fields = known({
    displayName: textIn(properties, 'displayname') ?? name,
    userPrincipalName: name?.includes('@') ? name : undefined,
    accountEnabled: flagIn(properties, 'enabled'),
    sid: sidFrom(id),
  });
  return { kind: 'user', id, ...fields };
}

export function userTold(record: JsonObject): Told {
  const id = idOf(record, idField);
  if (isDeleted(record)) return { id, statements: [{ kind: 'deletedPrincipal', id }] };
  const membership = primaryGroup(record, id);
  return { id, statements: [userOf(record, id), ...(membership === undefined ? [] : [membership])] };
}

/** A computer is no principal; that it is a member of its primary group is counted. */
export function computerTold(record: JsonObject): Told & { readonly primary: MemberStatement | undefined } {
  const id = idOf(record, idField);
  return { id, statements: [], primary: isDeleted(record) ? undefined : primaryGroup(record, id) };
}

/** A member of a group with the type that the group states for it. */
export interface TypedMember {
  readonly pair: MemberStatement;
  readonly type: string;
}

function memberOf(group: string, entry: unknown): TypedMember {
  if (!isObject(entry)) throw new WrongField('a member is not an object');
  const member = { id: idOf(entry, idField) };
  const type = textIn(entry, 'ObjectType')?.toLowerCase() ?? 'base';
  return { pair: { kind: 'member', group: { id: group }, member, state: 'active' }, type };
}

export function groupTold(record: JsonObject): Told & { readonly members: readonly TypedMember[] } {
  const id = idOf(record, idField);
  if (isDeleted(record)) return { id, statements: [{ kind: 'deletedPrincipal', id }], members: [] };
  const displayName = textIn(objectIn(record, 'Properties'), 'name');
  const { entries, faults } = readEach(listIn(record, 'Members'), (entry) => memberOf(id, entry));
  return {
    id,
    statements: [{ kind: 'group', id, ...known({ displayName, sid: sidFrom(id) }) }],
    faults: faults.map((fault) => `of a member, ${fault}`),
    members: entries,
  };
}
