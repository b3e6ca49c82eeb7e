import { idOf, isObject, type JsonObject, listIn, objectIn, textIn, WrongField } from '../hound/fields.ts';
import type { MemberStatement, Named } from '../statements/statement.ts';
import { isOtherNode, principalId } from './nodes.ts';

/** What edges of these kinds say of their start and the group at their end. */
const memberships: Readonly<Record<string, MemberStatement['state']>> = {
  MemberOf: 'active',
  AZMemberOf: 'active',
  WC_MemberOf: 'active',
  WC_NestedIn: 'active',
  WC_EligibleFor: 'eligible',
};

/** An end of an edge, with the kind that it states for it. */
interface End {
  readonly node: Named;
  readonly kind: string | undefined;
}

function matched(end: JsonObject, side: string): Named {
  const by = textIn(end, 'match_by') ?? 'id';
  if (by === 'id') return { id: principalId(idOf(end, 'value')) };
  const name = textIn(end, 'value');
  if (by === 'name' && name !== undefined) return { name };
  const [matcher, ...more] = listIn(end, 'property_matchers');
  if (isObject(matcher) && more.length === 0 && matcher['operator'] === 'equals') {
    if (matcher['key'] === 'objectid') return { id: idOf(matcher, 'value') };
    const value = textIn(matcher, 'value');
    if (matcher['key'] === 'name' && value !== undefined) return { name: value };
  }
  throw new WrongField(`its ${side} is found neither by id nor by name`);
}

function endOf(edge: JsonObject, side: 'start' | 'end'): End {
  const end = objectIn(edge, side);
  return { node: matched(end, side), kind: textIn(end, 'kind') };
}

/** The kind of an edge, as reports name it. */
export function kindOf(edge: unknown): string {
  return (isObject(edge) ? textIn(edge, 'kind') : undefined) ?? 'edge without a kind';
}

/** Who is a member of what by an edge; undefined if the edge is about something else. */
export function membershipOf(
  edge: unknown,
): { readonly pair: MemberStatement; readonly memberKind: string | undefined } | undefined {
  if (!isObject(edge)) throw new WrongField('it is not an object');
  const kind = textIn(edge, 'kind');
  const state = kind !== undefined && Object.hasOwn(memberships, kind) ? memberships[kind] : undefined;
  if (state === undefined) return undefined;
  const member = endOf(edge, 'start');
  const to = objectIn(edge, 'end');
  if ((textIn(to, 'match_by') ?? 'id') === 'id' && isOtherNode(idOf(to, 'value'))) return undefined;
  const group = endOf(edge, 'end');
  return { pair: { kind: 'member', group: group.node, member: member.node, state }, memberKind: member.kind };
}

/** One text for each pair, however its ids are written. */
export function pairId({ group, member, state }: MemberStatement): string {
  return (
    [member, group].map((one) => ('id' in one ? one.id : `name ${one.name}`).toLowerCase()).join(' in ') +
    (state === 'active' ? '' : ', eligible')
  );
}
