import type { View } from '../../../judge/view.ts';
import { isTenantWide } from '../../../judge/view.ts';
import type { FactEdge } from '../../../terms/node.ts';
import { administratorKey } from '../../../terms/node-references.ts';
import type { Atom } from './atom.ts';

/** What could be taken away so that a fact is there no more; nothing for facts that follow from others. */
export function atomsOfEdge(view: View, edge: FactEdge): Atom[] {
  const { person } = view;
  const { from, to } = edge;
  const isPersonal = from.id === person.id;
  const weight = isPersonal ? 0 : 1;
  switch (edge.kind) {
    case 'MEMBER_OF':
    case 'NESTED_IN':
      return [
        {
          change: { kind: 'removeMember', group: to.id, member: from.id },
          kin: `member ${to.id} ${from.id}`,
          isPersonal,
          weight,
        },
      ];
    case 'ASSIGNED':
      return unassigning(view, to.id);
    case 'HOLDS':
      if (from.kind === 'EntraRole') return [];
      if (to.kind === 'EntraRole') return revoking(view, to.id, from.id);
      return [
        {
          change: { kind: 'revokeLegacyRole', role: to.id, principal: from.id },
          kin: `legacy ${to.id} ${from.id}`,
          isPersonal,
          weight,
        },
      ];
    case 'CAN_SEE':
      if (from.kind === 'EntraRole' || from.id === administratorKey) return [];
      return [{ kin: `list ${to.id} ${from.id}`, deviceGroup: to.id, principal: from.id, isPersonal, weight }];
    default:
      return [];
  }
}

function unassigning({ unified, person }: View, id: string): Atom[] {
  const held = unified.find(({ holding }) => holding.assignment.id === id)?.holding;
  if (held === undefined) return [];
  const { role, assignment } = held;
  return [
    {
      change: { kind: 'unassign', role: role.id, assignment: id },
      kin: `assigned ${role.id} ${id}`,
      isPersonal: assignment.principals.every((principal) => principal === person.id),
      weight: assignment.principals.length,
    },
  ];
}

/** What is held within an administrative unit is no assignment for the whole tenant. */
function revoking({ entra, person }: View, role: string, principal: string): Atom[] {
  const isHeld = entra.some(
    ({ holding }) =>
      holding.role === role && holding.principal === principal && holding.state === 'active' && isTenantWide(holding),
  );
  if (!isHeld) return [];
  return [
    {
      change: { kind: 'revokeEntraRole', role, principal },
      kin: `entra ${role} ${principal}`,
      isPersonal: principal === person.id,
      weight: principal === person.id ? 0 : 1,
    },
  ];
}

/** Everything that the person is in and holds: what it comes to may depend on more than what is on a route. */
export function everyAtom(view: View): Atom[] {
  const { reach, unified, entra, legacy, seenBy } = view;
  const memberships = [...reach.incoming.values()].flat();
  return [
    ...memberships.flatMap((edge) => atomsOfEdge(view, edge)),
    ...unified.flatMap(({ holding }) => unassigning(view, holding.assignment.id)),
    ...entra.flatMap(({ principal, holding }) => revoking(view, holding.role, principal.id)),
    ...legacy.flatMap(({ principal, holding }) =>
      atomsOfEdge(view, {
        kind: 'HOLDS',
        from: principal,
        to: { kind: 'LegacyRole', id: holding.key, name: holding.displayName },
      }),
    ),
    ...[...seenBy].flatMap(([deviceGroup, principals]) =>
      principals.flatMap((from) =>
        atomsOfEdge(view, { kind: 'CAN_SEE', from, to: { kind: 'DeviceGroup', id: deviceGroup, name: deviceGroup } }),
      ),
    ),
  ];
}
