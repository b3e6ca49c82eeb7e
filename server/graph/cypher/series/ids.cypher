// The ids of all nodes with one label. Parameters: series, snapshot, label. Returns: id.
CALL () {
  WITH 1 AS one WHERE $label = 'User' MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND n:User AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'ServicePrincipal' MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND n:ServicePrincipal AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'ForeignPrincipal' MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND n:ForeignPrincipal AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'UnknownPrincipal' MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND n:UnknownPrincipal AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Group' MATCH (n:Principal {snapshot: $series}) WHERE n.id IS NOT NULL AND n:Group AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'EntraRole' MATCH (n:EntraRole {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'UnifiedRole' MATCH (n:UnifiedRole {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'UnifiedAssignment' MATCH (n:UnifiedAssignment {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'LegacyRole' MATCH (n:LegacyRole {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'LegacyPermission' MATCH (n:LegacyPermission {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Permission' MATCH (n:Permission {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Workload' MATCH (n:Workload {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Capability' MATCH (n:Capability {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'DeviceGroup' MATCH (n:DeviceGroup {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Device' MATCH (n:Device {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
  UNION ALL WITH 1 AS one WHERE $label = 'Profile' MATCH (n:Profile {snapshot: $series}) WHERE n.id IS NOT NULL AND valid(n) RETURN n.id AS id
}
RETURN id
