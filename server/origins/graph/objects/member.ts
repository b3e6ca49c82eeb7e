import { idOf, textIn, WrongField } from '../../json/fields.ts';
import type { JsonObject } from '../../json/parse.ts';
import type { MemberStatement } from '../../statements/statement.ts';
import type { ObjectReader } from './reading.ts';

/** Members of groups that roles mean nothing to. */
const otherTypes: ReadonlySet<string> = new Set(['device', 'orgcontact', 'contact']);

/** A member as a list of members or a group itself has it. */
export function memberIn(object: JsonObject, group: string): MemberStatement {
  const type = textIn(object, '@odata.type')?.replace(/^#?microsoft\.graph\./i, '');
  return memberOf(group, idOf(object, 'id'), type);
}

/** A direct member of a group by its type, where that is known. */
export function memberOf(group: string, id: string, type: string | null | undefined): MemberStatement {
  const isOther = otherTypes.has(type?.toLowerCase() ?? '');
  const pair = { kind: 'member', group: { id: group }, member: { id }, state: 'active' } as const;
  return isOther ? { ...pair, isPrincipal: false } : pair;
}

/** One entry of a list of members. */
export const readMember: ObjectReader = (object, { owner }) => {
  if (owner === undefined) throw new WrongField('it is not known whose member it is');
  const member = memberIn(object, owner);
  return { kind: 'member', id: `${owner}/${idOf(object, 'id')}`, says: [member] };
};
