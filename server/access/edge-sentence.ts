import type { FactEdge, NodeReference } from './proof.ts';
import type { EdgeKind } from './vocabulary.ts';
import { productNames } from './vocabulary.ts';

const verbs: Readonly<Record<EdgeKind, string>> = {
  MEMBER_OF: 'is a member of',
  NESTED_IN: 'is nested in',
  ELIGIBLE_FOR: 'is eligible for',
  HOLDS: 'holds',
  ASSIGNED: 'is assigned',
  OF_ROLE: 'is an assignment of',
  ON_DATA_SOURCE: 'covers',
  IN_SCOPE: 'is limited to',
  GRANTS: 'grants',
  MAPS_TO: 'maps to',
  INCLUDES: 'includes',
  CARRIES_OVER: 'carries over to',
  CAN_SEE: 'can see',
  OPEN_TO_ALL: 'can see',
  MATCHES: 'matches the rule of',
  IN_DEVICE_GROUP: 'contains',
  REQUIRES: 'requires',
};

/** A fact in one short sentence; names stand as they are written. */
export function edgeSentence(edge: FactEdge): string {
  const [from, to] = [inWords(edge.from), inWords(edge.to)];
  const open = edge.kind === 'OPEN_TO_ALL' ? ', which is open to everyone' : '';
  return `${from} ${verbOf(edge)} ${to}${open}${viaInWords(edge.via)}.`;
}

function inWords({ name, product }: NodeReference): string {
  return product === undefined ? name : `${name} on ${productNames[product]}`;
}

/** A directory role does not hold another role by assignment: Endpoint puts it into its built-in one. */
function verbOf({ kind, from }: FactEdge): string {
  return kind === 'HOLDS' && from.kind === 'EntraRole' ? 'is put into' : verbs[kind];
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
  const included = row === via ? '' : ', as manage includes read';
  if (row.startsWith('import:')) return `, imported from ${row.slice(row.lastIndexOf(':') + 1)}${included}`;
  const [kind, area = '', level] = row.split(':');
  if (kind !== 'set') return included;
  const levels = level === 'manage' ? 'read and manage' : 'read';
  return ` by all ${levels} permissions of ${Object.hasOwn(areas, area) ? areas[area] : area}${included}`;
}
