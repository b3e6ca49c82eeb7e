// How many nodes of each kind a snapshot has. Parameters: snapshot. Returns: kind, count.
MATCH (n:User) WHERE n.snapshot = $snapshot AND n.sortKey IS NOT NULL
RETURN 'User' AS kind, count(*) AS count
UNION ALL
MATCH (n:ServicePrincipal) WHERE n.snapshot = $snapshot AND n.sortKey IS NOT NULL
RETURN 'ServicePrincipal' AS kind, count(*) AS count
UNION ALL
MATCH (n:ForeignPrincipal) WHERE n.snapshot = $snapshot AND n.sortKey IS NOT NULL
RETURN 'ForeignPrincipal' AS kind, count(*) AS count
UNION ALL
MATCH (n:Group) WHERE n.snapshot = $snapshot AND n.sortKey IS NOT NULL
RETURN 'Group' AS kind, count(*) AS count
UNION ALL
MATCH (n:UnifiedRole) WHERE n.snapshot = $snapshot AND n.id IS NOT NULL
RETURN 'UnifiedRole' AS kind, count(*) AS count
UNION ALL
MATCH (n:UnifiedAssignment) WHERE n.snapshot = $snapshot AND n.id IS NOT NULL
RETURN 'UnifiedAssignment' AS kind, count(*) AS count
UNION ALL
MATCH (n:LegacyRole) WHERE n.snapshot = $snapshot AND n.id IS NOT NULL
RETURN 'LegacyRole' AS kind, count(*) AS count
UNION ALL
MATCH (n:DeviceGroup) WHERE n.snapshot = $snapshot AND n.id IS NOT NULL
RETURN 'DeviceGroup' AS kind, count(*) AS count
UNION ALL
MATCH (n:Device) WHERE n.snapshot = $snapshot AND n.sortKey IS NOT NULL
RETURN 'Device' AS kind, count(*) AS count
