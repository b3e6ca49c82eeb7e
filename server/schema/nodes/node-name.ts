import type { NodeShape } from './node-shapes.ts';

export function nodeName(node: NodeShape): string {
  switch (node.kind) {
    case 'EntraRole':
      return node.name;
    case 'UnifiedAssignment':
      return node.assignment.displayName;
    case 'UnifiedRole':
    case 'LegacyRole':
      return node.role.displayName;
    case 'Capability':
      return node.row.title;
    case 'LegacyPermission':
    case 'Permission':
    case 'Workload':
      return node.row.name;
    default:
      return node.displayName;
  }
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The order of names in lists that are kept in memory. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right);
}
