// Ends edges of one kind into each node with this snapshot: those from the ids of the row, or all when it names none.
// Parameters: series, snapshot, owner, family (of the node), type, fromFamily, rows [{to, from: [ids] or null}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot})
SET target.touchedAt = timestamp()
WITH target WHERE target.owner = $owner AND target.state = 'importing'
UNWIND $rows AS row
WITH row, row.to AS id
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
WITH row, node
MATCH (node)<-[edge]-(other)
WHERE type(edge) = $type AND edge.until IS NULL AND $fromFamily IN labels(other) AND (row.from IS NULL OR other.id IN row.from)
SET edge.until = $snapshot
RETURN count(*) AS written
