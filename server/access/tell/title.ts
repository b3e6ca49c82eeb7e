import type { Aim } from '../judge/graded.ts';
import { someDevice } from '../judge/grants/sight-grants.ts';
import type { AccessModel } from '../judge/model.ts';
import type { NodeReference } from '../terms/node.ts';
import { deviceGroupNode, entraRoleNode, legacyPermissionNode, legacyRoleRowNode } from '../terms/node-references.ts';
import type { LeafRequirement } from '../terms/proof.ts';
import { productNames, systemNames, workloadNames } from '../terms/vocabulary.ts';
import { anyInOrder, inOrder } from './wording.ts';

/** What is required, in a few words: "Response (manage) for Defender for Endpoint", "Access to Servers". */
export function titleOf(model: AccessModel, { requirement, goal, sought }: Aim): string {
  switch (requirement.kind) {
    case 'permission':
      return `${goal.name} for ${productNames[requirement.product]}`;
    case 'coverage':
      return `An assignment of ${goal.name} for ${productNames[requirement.product]}`;
    case 'entraRole':
      return oneOf('Entra role', requirement.roles, (id) => entraRoleNode(model, id));
    case 'legacyRole':
      return oneOf(`${systemNames[requirement.system]} role`, requirement.roles, (id) => legacyRoleRowNode(model, id));
    case 'legacyPermission':
      return oneOf(`${systemNames.mde} permission`, requirement.permissions, (id) => legacyPermissionNode(model, id));
    case 'deviceGroup':
      return sightOf(model, requirement, goal);
    case 'absence':
      return requirement.of === 'local-cloud-apps-role'
        ? 'No Defender for Cloud Apps role that overrides Entra roles'
        : 'Not limited to a Defender for Identity scope';
    case 'account':
      return 'An enabled account';
    case 'available':
      return `${productNames[requirement.product]} in this tenant`;
    case 'plan':
      return `A ${productNames[requirement.product]} plan that includes this`;
    case 'liveResponse':
      return 'Live response turned on';
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
  return sought.kind === 'switches' ? inOrder(sought.off.map((code) => workloadNames[code])) : '';
}

function oneOf(what: string, ids: readonly string[] | 'any', nodeOf: (id: string) => NodeReference): string {
  if (ids === 'any' || ids.length === 0) return `Any ${what}`;
  const names = anyInOrder(ids.map((id) => nodeOf(id).name));
  return `The ${what} ${names}`;
}

function sightOf(
  model: AccessModel,
  { deviceGroups }: Extract<LeafRequirement, { kind: 'deviceGroup' }>,
  goal: NodeReference,
): string {
  const [first] = deviceGroups;
  if (first === undefined) return 'Access to device groups that were not imported';
  if (goal === someDevice) return 'Access to at least one device group';
  const group = deviceGroupNode(model, first).name;
  return goal.kind === 'Device' ? `Access to ${goal.name} in ${group}` : `Access to ${group}`;
}

function impossible(goal: NodeReference, sought: Aim['sought']): string {
  if (sought.kind === 'nothing') return sought.because;
  return `${goal.name} has no effect for ${goal.product === undefined ? 'this product' : productNames[goal.product]}`;
}
