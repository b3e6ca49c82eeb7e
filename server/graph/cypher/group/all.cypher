// Every group with the groups that it is in. Parameters: snapshot. Returns: id, name, type, isAssignableToRole, nestedIn, eligibleFor.
MATCH (group:Group {snapshot: $snapshot}) WHERE group.sortKey IS NOT NULL
RETURN group.id AS id, group.name AS name, group.type AS type, group.isAssignableToRole AS isAssignableToRole,
       COLLECT { MATCH (group)-[:NESTED_IN]->(parent:Group) RETURN parent.id } AS nestedIn,
       COLLECT { MATCH (group)-[:ELIGIBLE_FOR]->(parent:Group) RETURN parent.id } AS eligibleFor
