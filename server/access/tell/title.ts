import type { Aim } from '../judge/graded.ts';
import { someDevice } from '../judge/grants/sight-grants.ts';
import type { AccessModel } from '../judge/model.ts';
import type { NodeReference } from '../terms/node.ts';
import { deviceGroupNode, entraRoleNode, legacyPermissionNode, legacyRoleRowNode } from '../terms/node-references.ts';
import type { LeafRequirement } from '../terms/proof.ts';
import { type LegacySystem, productNames } from '../terms/vocabulary.ts';
import { switchNames } from './switch-names.ts';
import { inOrder } from './wording.ts';

/** What is required, in a few words: "Response (manage) on Endpoint", "Sees Servers". */
export function titleOf(model: AccessModel, { requirement, goal, sought }: Aim): string {
  switch (requirement.kind) {
    case 'permission':
      return `${goal.name} on ${productNames[requirement.product]}`;
    case 'coverage':
      return `An assignment of ${goal.name} on ${productNames[requirement.product]}`;
    case 'entraRole':
      return `The Entra role ${namesOf(requirement.roles, (id) => entraRoleNode(model, id))}`;
    case 'legacyRole':
      return `The ${systemNames[requirement.system]} role ${namesOf(requirement.roles, (id) => legacyRoleRowNode(model, id))}`;
    case 'legacyPermission':
      return `The Endpoint option ${namesOf(requirement.permissions, (id) => legacyPermissionNode(model, id))}`;
    case 'deviceGroup':
      return sightOf(model, requirement, goal);
    case 'absence':
      return requirement.of === 'local-cloud-apps-role'
        ? 'No local Cloud Apps role that decides instead'
        : 'Not limited to a scope of Identity';
    case 'account':
      return 'An enabled account';
    case 'available':
      return `${productNames[requirement.product]} in this tenant`;
    case 'plan':
      return `${productNames[requirement.product]} in a plan that has this`;
    case 'liveResponse':
      return 'Live response switched on';
    case 'active':
      return `${switchedOff(sought)} active in Unified RBAC`;
    case 'insider':
      return 'An account of this organisation';
    case 'someActiveProduct':
      return 'A workload that is active in Unified RBAC';
    case 'regime':
      return 'Which workloads are active in Unified RBAC';
    case 'never':
      return impossible(goal, sought);
  }
}

/** The switches that are off, joined: "Exchange Online permissions". */
export function switchedOff(sought: Aim['sought']): string {
  return sought.kind === 'switches' ? sought.off.map((code) => switchNames[code]).join(' and ') : '';
}

function namesOf(ids: readonly string[] | 'any', nodeOf: (id: string) => NodeReference): string {
  if (ids === 'any' || ids.length === 0) return 'of any name';
  return inOrder(
    ids.map((id) => nodeOf(id).name),
    3,
    'or',
  );
}

function sightOf(
  model: AccessModel,
  { deviceGroups }: Extract<LeafRequirement, { kind: 'deviceGroup' }>,
  goal: NodeReference,
): string {
  const [first] = deviceGroups;
  if (first === undefined) return 'Sees device groups that were not read';
  if (goal === someDevice) return 'Sees some device';
  const group = deviceGroupNode(model, first).name;
  return goal.kind === 'Device' ? `Sees ${goal.name} in ${group}` : `Sees ${group}`;
}

function impossible(goal: NodeReference, sought: Aim['sought']): string {
  if (sought.kind === 'nothing') return sought.because;
  return `${goal.name} has no effect on ${goal.product === undefined ? 'this product' : productNames[goal.product]}`;
}

const systemNames: Readonly<Record<LegacySystem, string>> = {
  mde: 'Endpoint',
  mdo: 'Email & collaboration',
  exo: 'Exchange Online',
  mdi: 'Identity',
  mda: 'Cloud Apps',
  sent: 'Azure',
};
