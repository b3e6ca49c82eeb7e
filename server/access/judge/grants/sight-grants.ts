import { type DeviceFact, ungroupedId } from '../../terms/facts.ts';
import type { FactEdge, NodeReference } from '../../terms/node.ts';
import { administratorKey, deviceGroupNode, entraRoleNode, personNode } from '../../terms/node-references.ts';
import type { RemediationLevel } from '../../terms/vocabulary.ts';
import { worksThrough } from '../group-kind.ts';
import type { AccessModel } from '../model.ts';
import type { View } from '../view.ts';
import type { Chain, Lenience } from './chain.ts';
import { endpointAdministrators } from './endpoint-legacy.ts';
import { entraHoldings, holdsRole } from './entra.ts';

/** The goal of a question that names no device (S-20). */
export const someDevice: NodeReference = {
  kind: 'Device',
  id: 'some-device',
  name: 'at least one device',
};

export function everyDeviceGroup(model: AccessModel): readonly string[] {
  return [...model.deviceGroups.map((group) => group.id), ungroupedId];
}

/** the best-ranked group whose rule the device meets. */
export function bestGroupOf(model: AccessModel, device: DeviceFact): string {
  return model.deviceGroups.find((group) => device.matches.includes(group.id))?.id ?? ungroupedId;
}

/** Every way to see a device group: an open list, a list with a group of the person, sight without limits. */
export function sightIn(view: View, lenience: Lenience): (group: string) => Chain[] {
  const unrestricted = unrestrictedWays(view, lenience);
  return (group) => sightOfGroup(view, group, lenience, unrestricted);
}

function sightOfGroup(view: View, group: string, lenience: Lenience, unrestricted: readonly Way[]): Chain[] {
  const { model, person } = view;
  const to = deviceGroupNode(model, group);
  const chains: Chain[] = unrestricted.map(({ edges, role }) => ({
    edges: [...edges, { kind: 'CAN_SEE', from: role, to }],
  }));
  if (accessOf(model, group)?.length === 0) {
    // Documents disagree on whether someone whom other lists name sees what is open to everybody.
    const notes = isNamedAnywhere(view, lenience) ? { notes: ['T-16'] } : {};
    chains.push({ edges: [{ kind: 'OPEN_TO_ALL', from: personNode(person), to, ...notes }] });
  }
  for (const from of view.seenBy.get(group) ?? [])
    if (worksThrough(view, from, lenience)) chains.push({ edges: [{ kind: 'CAN_SEE', from, to }] });
  return chains;
}

function isNamedAnywhere(view: View, lenience: Lenience): boolean {
  return [...view.seenBy.values()].some((groups) => groups.some((group) => worksThrough(view, group, lenience)));
}

export function isUnrestricted(view: View, lenience: Lenience): boolean {
  return unrestrictedWays(view, lenience).length > 0;
}

/** The remediation level of a device group; undefined where nobody has stated it. */
export function remediationLevelOf(model: AccessModel, group: string): RemediationLevel | undefined {
  if (group === ungroupedId) return model.facts.ungroupedRemediationLevel;
  return model.deviceGroupsById.get(group)?.remediationLevel;
}

export function accessOf(model: AccessModel, group: string): readonly string[] | undefined {
  if (group === ungroupedId) return model.facts.ungroupedAccess;
  return model.deviceGroupsById.get(group)?.access;
}

interface Way {
  readonly edges: readonly FactEdge[];
  readonly role: NodeReference;
}

/** S-26: some directory roles in every mode, the built-in administrator while Endpoint is legacy. */
function unrestrictedWays(view: View, lenience: Lenience): Way[] {
  const { model } = view;
  const directory = entraHoldings(view, lenience)
    .filter(({ holding }) => model.rulebook.entraRoles.get(holding.role)?.seesEveryDevice)
    .map((held) => ({
      edges: holdsRole(view, held, lenience),
      role: entraRoleNode(model, held.holding.role),
    }));
  const administrators = endpointAdministrators(view, lenience).filter(({ role }) => role.id === administratorKey);
  return [...directory, ...administrators];
}
