import { memberOf } from '../graph/objects/member.ts';
import type { ObjectReader } from '../graph/objects/reading.ts';
import { idOf, objectsIn, textIn, WrongField } from '../json/fields.ts';
import type { JsonObject } from '../json/parse.ts';
import type { ListStatement, MemberStatement, Statement } from '../statements/statement.ts';

const states: Readonly<Record<string, ListStatement['state']>> = {
  complete: 'complete',
  partial: 'partial',
  missing: 'missing',
  notCollected: 'missing',
};
const notCollected = 'The members of this group were not collected. Collect with --groups all.';

/** The members of one group, and how completely they were read. */
export const readGroupMembers: ObjectReader = (object, { completeGroups }) => {
  const group = idOf(object, 'group');
  const written = textIn(object, 'state') ?? '';
  const state = states[written];
  if (state === undefined) throw new WrongField('its state is none that is known');
  const reason = textIn(object, 'reason') ?? (written === 'notCollected' ? notCollected : undefined);
  const members = objectsIn(object, 'members');
  // All of them are looked at before anything is said: a line is read as a whole or not at all.
  for (const member of members) memberIn(member, group);
  const list: ListStatement = {
    kind: 'list',
    of: 'members',
    group,
    state,
    ...(reason === undefined ? {} : { reason }),
  };
  if (state === 'complete') completeGroups.add(group);
  return { kind: 'members of a group', id: group, says: statementsOf(group, members, list) };
};

/** One after the other: a group can have a million members. */
function statementsOf(group: string, members: readonly JsonObject[], list: ListStatement): Iterable<Statement> {
  return {
    *[Symbol.iterator]() {
      for (const member of members) yield memberIn(member, group);
      yield list;
    },
  };
}

function memberIn(member: JsonObject, group: string): MemberStatement {
  return memberOf(group, idOf(member, 'id'), textIn(member, 'type'));
}
