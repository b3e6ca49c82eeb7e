import { type Lens, lacks } from '../judge/lens.ts';
import type { AccessModel } from '../judge/model.ts';
import { type Reach, reachOf } from '../judge/reach.ts';
import { type View, viewFrom } from '../judge/view.ts';
import type { Person } from '../terms/facts.ts';
import type { FactEdge, NodeReference } from '../terms/node.ts';
import { groupNode, personNode } from '../terms/node-references.ts';
import type { Bearing } from './bearing.ts';

/** One principal that somebody is and that holds something: a group of theirs, or they themselves. */
export interface Bearer {
  /** The same for everybody to whom it means the same. */
  readonly key: string;
  readonly group?: string;
  /** The person is in the group directly, which matters for groups that pass a directory role on to such members alone (S-79). */
  readonly isDirect: boolean;
}

/** What a person is, as far as it bears anything: now, or once everything that they may activate is active. */
export function bearersOf(model: AccessModel, bearing: Bearing, person: Person, isActivated: boolean): Bearer[] {
  const direct = new Set(isActivated ? [...person.groups, ...person.eligibleGroups] : person.groups);
  const above = isActivated ? bearing.aboveActivated : bearing.above;
  return bearersAmong(model, person, direct, new Set([...direct].flatMap((id) => above.get(id) ?? [])));
}

/** The same, found from the person. */
export function bearersAlone(model: AccessModel, person: Person, lens: Lens): Bearer[] {
  const { principals, incoming } = reachOf(model, person, lens);
  const isDirect = (id: string) => incoming.get(id)?.some(({ from }) => from.kind !== 'Group') === true;
  const groups = principals.slice(1);
  return bearersAmong(
    model,
    person,
    new Set(groups.filter(isDirect)),
    new Set(groups.filter((id) => bears(model, id))),
  );
}

function bears({ entraHoldings, assignments, legacyRoles, visibleDeviceGroups }: AccessModel, id: string): boolean {
  return [entraHoldings, assignments, legacyRoles, visibleDeviceGroups].some(
    (index) => (index.get(id)?.length ?? 0) > 0,
  );
}

function bearersAmong(
  model: AccessModel,
  person: Person,
  direct: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): Bearer[] {
  const own = ownKey(model, person.id);
  return [
    ...[...groups].sort().map((group): Bearer => {
      const isDirect = direct.has(group) && model.groups.get(group)?.isAssignableToRole === true;
      return { key: `${isDirect ? 'direct' : 'group'} ${group}`, group, isDirect };
    }),
    ...(own === '' ? [] : [{ key: `own ${own}`, isDirect: true }]),
  ];
}

/** Everything that somebody holds by themselves, in one text: whoever holds the same has the same text. */
function ownKey({ entraHoldings, assignments, legacyRoles, visibleDeviceGroups }: AccessModel, id: string): string {
  const held = [
    ...(entraHoldings.get(id) ?? []).map(({ role, state, scope }) => ['entra', role, state, scope]),
    ...(assignments.get(id) ?? []).map(({ role, assignment }) => ['assigned', role.id, assignment.id]),
    ...(legacyRoles.get(id) ?? []).map(({ key }) => ['legacy', key]),
    ...(visibleDeviceGroups.get(id) ?? []).map((deviceGroup) => ['sees', deviceGroup]),
  ];
  return held.length === 0 ? '' : JSON.stringify(held.map((entry) => JSON.stringify(entry)).sort());
}

/** Nobody in particular: the person without anything that they hold or are in. */
export function bare(person: Person): Person {
  return { ...person, id: '', groups: [], eligibleGroups: [] };
}

/** The person with this bearer and no other. */
export function viewThrough(model: AccessModel, person: Person, bearer: Bearer | undefined, lens: Lens): View {
  const who = bearer !== undefined && bearer.group === undefined ? { ...bare(person), id: person.id } : bare(person);
  const origin = personNode(who);
  return viewFrom(model, who, reachThrough(model, origin, bearer, lens), lens);
}

const between: NodeReference = { kind: 'Group', id: '', name: '' };

function reachThrough(model: AccessModel, origin: NodeReference, bearer: Bearer | undefined, lens: Lens): Reach {
  const group = bearer?.group;
  if (group === undefined || lacks(lens, 'Group', group))
    return { origin, principals: [origin.id], incoming: new Map() };
  const to = groupNode(model, group);
  const into: FactEdge = bearer?.isDirect
    ? { kind: 'MEMBER_OF', from: origin, to }
    : { kind: 'NESTED_IN', from: between, to };
  return { origin, principals: [origin.id, group], incoming: new Map([[group, [into]]]) };
}
