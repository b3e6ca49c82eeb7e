// How many nodes of each kind a snapshot has. Parameters: series, snapshot. Returns: kind, count.
MATCH (n:User) WHERE n.snapshot = $series AND valid(n) AND n.sortKey IS NOT NULL
RETURN 'User' AS kind, count(*) AS count
UNION ALL
MATCH (n:ServicePrincipal) WHERE n.snapshot = $series AND valid(n) AND n.sortKey IS NOT NULL
RETURN 'ServicePrincipal' AS kind, count(*) AS count
UNION ALL
MATCH (n:ForeignPrincipal) WHERE n.snapshot = $series AND valid(n) AND n.sortKey IS NOT NULL
RETURN 'ForeignPrincipal' AS kind, count(*) AS count
UNION ALL
MATCH (n:Group) WHERE n.snapshot = $series AND valid(n) AND n.sortKey IS NOT NULL
RETURN 'Group' AS kind, count(*) AS count
UNION ALL
MATCH (n:UnifiedRole) WHERE n.snapshot = $series AND valid(n) AND n.id IS NOT NULL
RETURN 'UnifiedRole' AS kind, count(*) AS count
UNION ALL
MATCH (n:UnifiedAssignment) WHERE n.snapshot = $series AND valid(n) AND n.id IS NOT NULL
RETURN 'UnifiedAssignment' AS kind, count(*) AS count
UNION ALL
MATCH (n:LegacyRole) WHERE n.snapshot = $series AND valid(n) AND n.id IS NOT NULL
RETURN 'LegacyRole' AS kind, count(*) AS count
UNION ALL
MATCH (n:DeviceGroup) WHERE n.snapshot = $series AND valid(n) AND n.id IS NOT NULL
RETURN 'DeviceGroup' AS kind, count(*) AS count
UNION ALL
MATCH (n:Device) WHERE n.snapshot = $series AND valid(n) AND n.sortKey IS NOT NULL
RETURN 'Device' AS kind, count(*) AS count
