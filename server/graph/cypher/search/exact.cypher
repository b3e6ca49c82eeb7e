// Nodes whose id was pasted. Parameters: snapshot, ids, kinds. Returns: as search/names.
UNWIND $ids AS wanted
CALL (wanted) {
  WITH wanted MATCH (node:Principal {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:EntraRole {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:UnifiedRole {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:UnifiedAssignment {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:LegacyRole {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:LegacyPermission {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:Permission {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:Workload {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:Capability {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:DeviceGroup {snapshot: $snapshot, id: wanted}) RETURN node
  UNION ALL WITH wanted MATCH (node:Device {snapshot: $snapshot, id: wanted}) RETURN node
}
WITH node, [label IN labels(node) WHERE label <> 'Principal'][0] AS kind
WHERE kind IN $kinds AND node.searchScope IS NOT NULL
RETURN kind, node.id AS id, node.name AS name, node.userPrincipalName AS userPrincipalName, node.homeTenant AS homeTenant, node.userType AS userType,
       node.enabled AS enabled, node.rank AS rank, node.system AS system, node.level AS level
