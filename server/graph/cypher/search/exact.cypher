// Nodes whose id was pasted. Parameters: series, snapshot, ids, kinds. Returns: as search/names.
UNWIND $ids AS wanted
CALL (wanted) {
  WITH wanted MATCH (node:Principal {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:EntraRole {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:UnifiedRole {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:UnifiedAssignment {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:LegacyRole {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:LegacyPermission {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:Permission {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:Workload {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:Capability {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:DeviceGroup {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
  UNION ALL WITH wanted MATCH (node:Device {snapshot: $series, id: wanted}) WHERE valid(node) RETURN node
}
WITH node, [label IN labels(node) WHERE NOT label IN ['Principal', 'Touched']][0] AS kind
WHERE kind IN $kinds AND node.searchScope IS NOT NULL
RETURN kind, node.id AS id, node.name AS name, node.userPrincipalName AS userPrincipalName, node.homeTenant AS homeTenant, node.userType AS userType,
       node.enabled AS enabled, node.rank AS rank, node.system AS system, node.level AS level
