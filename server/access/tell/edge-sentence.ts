import type { Claim } from '../terms/claim.ts';
import type { FactEdge, NodeReference } from '../terms/node.ts';
import { administratorKey } from '../terms/node-references.ts';
import type { EdgeKind } from '../terms/vocabulary.ts';
import { productNames } from '../terms/vocabulary.ts';

const verbs: Readonly<Record<EdgeKind, string>> = {
  MEMBER_OF: 'is a member of',
  NESTED_IN: 'is nested in',
  ELIGIBLE_FOR: 'is eligible in PIM for',
  HOLDS: 'is assigned',
  ASSIGNED: 'is included in the assignment',
  OF_ROLE: 'assigns the custom role',
  ON_DATA_SOURCE: 'covers',
  GRANTS: 'grants',
  MAPS_TO: 'includes',
  INCLUDES: 'includes',
  CARRIES_OVER: 'carries over to',
  CAN_SEE: 'has access to',
  OPEN_TO_ALL: 'has access to',
  MATCHES: 'matches the rule of',
  IN_DEVICE_GROUP: 'contains',
  REQUIRES: 'requires',
};

/** A fact in one short sentence; names stand as they are written. */
export function edgeSentence(edge: FactEdge): string {
  const [from, to] = [inWords(edge.from), inWords(edge.to)];
  if (isSightOfAll(edge)) return `${from} has access to every device group, ${to} included.`;
  if (isRoleInRole(edge)) {
    if (edge.to.id === administratorKey) return `${from} counts as a holder of ${to}.`;
    return `Holders of the Entra role ${from} are members of the role group ${to}.`;
  }
  if (edge.kind === 'INCLUDES' && from === to) return `The role group ${from} includes the role ${to}.`;
  const open = edge.kind === 'OPEN_TO_ALL' ? ', open to every portal user' : '';
  return `${from} ${verbs[edge.kind]} ${to}${open}${viaInWords(edge.via)}.`;
}

/** A step of a route; in GraphQL as here. */
interface StepInWords {
  readonly kind: string;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly sentence: string;
}

/** The steps of a route in sentences; an assignment and its role are one. */
export function stepSentences(steps: readonly StepInWords[]): string[] {
  return steps.flatMap(({ kind, from, to, sentence }, index) => {
    const [before, next] = [steps[index - 1], steps[index + 1]];
    if (kind === 'OF_ROLE' && before?.kind === 'ASSIGNED') return [];
    if (kind !== 'ASSIGNED' || next?.kind !== 'OF_ROLE') return [sentence];
    return [`${from.name} is assigned the custom role ${next.to.name} through the assignment ${to.name}.`];
  });
}

/** What the sentence of a fact says of all. */
export function claimsOfEdge(edge: FactEdge): Claim[] {
  if (edge.kind === 'OPEN_TO_ALL') return [{ kind: 'open-to-all', deviceGroup: edge.to }];
  return isSightOfAll(edge) ? [{ kind: 'sees-every-group', roles: [edge.from] }] : [];
}

/** Groups are on the list of a device group; roles are not (S-26). */
function isSightOfAll({ kind, from }: FactEdge): boolean {
  return kind === 'CAN_SEE' && (from.kind === 'EntraRole' || from.kind === 'LegacyRole');
}

/** A directory role does not hold another role by assignment: its holders are members of a role group (S-59, R-29). */
function isRoleInRole({ kind, from }: FactEdge): boolean {
  return kind === 'HOLDS' && from.kind === 'EntraRole';
}

function inWords({ name, product }: NodeReference): string {
  return product === undefined ? name : `${name} for ${productNames[product]}`;
}

const areas: Readonly<Record<string, string>> = {
  so: 'Security operations',
  sp: 'Security posture',
  as: 'Authorization and settings',
  do: 'Data operations',
  aicode: 'AI code scan',
};

/** `set:so:manage`, `import:<key>` and `literal`, with ` included` where manage brings read along. */
function viaInWords(via = 'literal'): string {
  const row = via.replace(/ ?included$/, '');
  const included = row === via ? '' : ', because manage includes read';
  if (row.startsWith('import:')) return `, imported from ${row.slice(row.lastIndexOf(':') + 1)}${included}`;
  const [kind, area = '', level] = row.split(':');
  if (kind !== 'set') return included;
  const levels = level === 'manage' ? 'read and manage' : 'read';
  return ` by all ${levels} permissions of ${Object.hasOwn(areas, area) ? areas[area] : area}${included}`;
}
