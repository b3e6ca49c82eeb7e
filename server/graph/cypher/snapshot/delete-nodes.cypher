// Deletes some nodes of a snapshot with their edges, people first. Parameters: snapshot, limit. Returns: deleted; 0 when none is left.
CALL () {
  MATCH (n:User {snapshot: $snapshot}) WHERE n.sortKey IS NOT NULL RETURN n
  UNION ALL MATCH (n:Device {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Principal {snapshot: $snapshot}) WHERE n.id IS NOT NULL AND NOT n:User RETURN n
  UNION ALL MATCH (n:UnifiedAssignment {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:UnifiedRole {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:LegacyRole {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:EntraRole {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:DeviceGroup {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Capability {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:LegacyPermission {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Permission {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Workload {snapshot: $snapshot}) WHERE n.id IS NOT NULL RETURN n
}
WITH n LIMIT toInteger($limit)
DETACH DELETE n
RETURN count(*) AS deleted
