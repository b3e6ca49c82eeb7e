// Every group with the groups that it is in. Parameters: series, snapshot. Returns: id, name, type, isAssignableToRole, nestedIn, eligibleFor.
MATCH (group:Group {snapshot: $series}) WHERE valid(group) AND group.sortKey IS NOT NULL
RETURN group.id AS id, group.name AS name, group.type AS type, group.isAssignableToRole AS isAssignableToRole,
       COLLECT { MATCH (group)-[edge:NESTED_IN WHERE valid(edge)]->(parent:Group) RETURN parent.id } AS nestedIn,
       COLLECT { MATCH (group)-[edge:ELIGIBLE_FOR WHERE valid(edge)]->(parent:Group) RETURN parent.id } AS eligibleFor
