// Deletes some nodes of a whole series with their edges, people first. Parameters: series, limit. Returns: deleted; 0 when none is left.
CALL () {
  MATCH (n:User {snapshot: $series}) WHERE n.sortKey IS NOT NULL RETURN n
  UNION ALL MATCH (n:Device {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND NOT n:User RETURN n
  UNION ALL MATCH (n:UnifiedAssignment {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:UnifiedRole {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:LegacyRole {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:EntraRole {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:DeviceGroup {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Capability {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:LegacyPermission {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Permission {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Workload {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
  UNION ALL MATCH (n:Profile {snapshot: $series}) WHERE n.id IS NOT NULL RETURN n
}
WITH n LIMIT toInteger($limit)
DETACH DELETE n
RETURN count(*) AS deleted
