// People and applications with what the decision needs of them. Parameters: snapshot, ids.
// Returns: id, isUser, name, userPrincipalName, userType, enabled, groups, eligibleGroups; unknown ids have no row.
UNWIND $ids AS id
MATCH (person:Principal {snapshot: $snapshot, id: id})
WHERE NOT (person:Group OR person:UnknownPrincipal)
RETURN id, person:User AS isUser, person.name AS name, person.userPrincipalName AS userPrincipalName,
       person.userType AS userType, person.enabled AS enabled,
       COLLECT { MATCH (person)-[:MEMBER_OF]->(group:Group) RETURN group.id } AS groups,
       COLLECT { MATCH (person)-[:ELIGIBLE_FOR]->(group:Group) RETURN group.id } AS eligibleGroups
