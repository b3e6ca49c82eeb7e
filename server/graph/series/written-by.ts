import type { Query } from '../cypher-files.ts';

/** Nodes of one family are found by their ids; a principal keeps its family when it turns out to be a user. */
export const families = [
  'Principal',
  'EntraRole',
  'UnifiedRole',
  'UnifiedAssignment',
  'LegacyRole',
  'LegacyPermission',
  'Permission',
  'Workload',
  'Capability',
  'DeviceGroup',
  'Device',
  'Profile',
] as const;
export type Family = (typeof families)[number];

export interface WrittenNodes {
  readonly what: 'nodes';
  readonly family: Family;
  /** The label that only these nodes have. */
  readonly label: string;
}

export interface WrittenEdges {
  readonly what: 'edges';
  readonly type: string;
  readonly from: Family;
  readonly to: Family;
}

const node = /CREATE \(\w+((?::\w+)+) \{snapshot: \$series\}\)/;
const ends = /MATCH \(\w+:(\w+) \{snapshot: \$series, id: (row\.to|\w+|edge\.from)\}\)/g;
const edge = /CREATE \(\w+\)-\[:(\w+) \{since: \$since/;

/** What a Cypher file for writing writes, as its text says. */
export function writtenBy({ name, text }: Query): WrittenNodes | WrittenEdges {
  const [, labels] = node.exec(text) ?? [];
  if (labels !== undefined) {
    const [label = '', ...others] = labels.slice(1).split(':');
    return { what: 'nodes', family: familyOf(others.at(-1) ?? label, name), label };
  }
  const [, type] = edge.exec(text) ?? [];
  const [to, from] = [...text.matchAll(ends)].map(([, label = '']) => familyOf(label, name));
  if (type === undefined || to === undefined || from === undefined)
    throw new Error(`${name} does not say what it writes.`);
  return { what: 'edges', type, from, to };
}

function familyOf(label: string, name: string): Family {
  const family = families.find((one) => one === label);
  if (family === undefined) throw new Error(`${name} writes ${label}, which is no family of nodes.`);
  return family;
}
