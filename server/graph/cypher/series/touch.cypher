// Marks nodes that are new in this snapshot, or whose edges change with it, so that they are found again.
// Parameters: series, snapshot, family, ids. Returns: written.
UNWIND $ids AS id
CALL (id) {
  WITH id WHERE $family = 'Principal' MATCH (node:Principal {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'EntraRole' MATCH (node:EntraRole {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'UnifiedRole' MATCH (node:UnifiedRole {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'UnifiedAssignment' MATCH (node:UnifiedAssignment {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'LegacyRole' MATCH (node:LegacyRole {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'LegacyPermission' MATCH (node:LegacyPermission {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'Permission' MATCH (node:Permission {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'Workload' MATCH (node:Workload {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'Capability' MATCH (node:Capability {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'DeviceGroup' MATCH (node:DeviceGroup {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'Device' MATCH (node:Device {snapshot: $series, id: id}) WHERE valid(node) RETURN node
  UNION ALL WITH id WHERE $family = 'Profile' MATCH (node:Profile {snapshot: $series, id: id}) WHERE valid(node) RETURN node
}
SET node:Touched
RETURN count(*) AS written
