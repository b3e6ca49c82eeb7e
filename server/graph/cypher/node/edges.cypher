// A page of the edges of each node by kind and name. Parameters: series, snapshot, nodes [{kind, id}], edgeKinds (all when empty),
// directions ('in', 'out'), after, before, isToEnd, limit. Returns: kind, id, edges [{edgeKind, direction, kind, id, name, facts, cursor}].
UNWIND $nodes AS wanted
CALL (wanted) {
  WITH wanted WHERE wanted.kind IN ['User', 'ServicePrincipal', 'ForeignPrincipal', 'Group']
  MATCH (node:Principal {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'EntraRole' MATCH (node:EntraRole {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'UnifiedRole' MATCH (node:UnifiedRole {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'UnifiedAssignment' MATCH (node:UnifiedAssignment {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'LegacyRole' MATCH (node:LegacyRole {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'LegacyPermission' MATCH (node:LegacyPermission {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'Permission' MATCH (node:Permission {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'Workload' MATCH (node:Workload {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'Capability' MATCH (node:Capability {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'DeviceGroup' MATCH (node:DeviceGroup {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted WHERE wanted.kind = 'Device' MATCH (node:Device {snapshot: $series, id: wanted.id}) WHERE valid(node) RETURN node
}
RETURN wanted.kind AS kind, wanted.id AS id, COLLECT {
  MATCH (node)-[edge WHERE valid(edge)]-(other)
  WHERE NOT other:UnknownPrincipal AND NOT other:Profile AND (isEmpty($edgeKinds) OR type(edge) IN $edgeKinds)
  WITH edge, other, CASE WHEN startNode(edge) = node THEN 'out' ELSE 'in' END AS direction
  WHERE direction IN $directions
  WITH edge, other, direction, type(edge) + '\u0000' + direction + '\u0000' + other.sortKey + '\u0000'
       + coalesce(edge.scope, '') + coalesce(edge.workload, '') + coalesce(edge.regime, '') AS cursor
  WHERE cursor > $after AND ($isToEnd OR cursor < $before)
  RETURN {
    edgeKind: type(edge), direction: direction, facts: properties(edge), cursor: cursor,
    kind: [label IN labels(other) WHERE NOT label IN ['Principal', 'Touched']][0], id: other.id, name: other.name
  } ORDER BY cursor ASC LIMIT toInteger($limit)
} AS edges
