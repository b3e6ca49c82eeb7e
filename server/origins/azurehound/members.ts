import { idOf, isObject, type JsonObject, listIn, objectIn, textIn, WrongField } from '../hound/fields.ts';
import { readEach, type Told } from '../hound/tell.ts';
import type { MemberStatement } from '../statements/statement.ts';

/** Types of members that no role can be assigned to. */
const noPrincipals = ['device', 'orgcontact', 'contact'];

function memberOf(group: string, entry: unknown): MemberStatement {
  if (!isObject(entry)) throw new WrongField('a member is not an object');
  const member = objectIn(entry, 'member');
  const type = textIn(member, '@odata.type');
  const pair = { kind: 'member', group: { id: group }, member: { id: idOf(member, 'id') }, state: 'active' } as const;
  return isPrincipal(type) ? pair : { ...pair, isPrincipal: false };
}

function isPrincipal(type: string | undefined): boolean {
  // Nearly all are of these types; there are millions.
  if (type === undefined || type === '#microsoft.graph.user' || type === '#microsoft.graph.group') return true;
  return !noPrincipals.includes(type.split('.').at(-1)?.toLowerCase() ?? '');
}

/** The direct members of one group. */
export function membersTold(data: JsonObject): Told {
  const group = idOf(data, 'groupId');
  const { entries, faults } = readEach(listIn(data, 'members'), (entry) => memberOf(group, entry));
  return { id: group, statements: entries, faults: faults.map((fault) => `of a member, ${fault}`) };
}
