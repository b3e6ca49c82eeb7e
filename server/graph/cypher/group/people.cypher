// Of every group the people in it directly, and those who could activate a membership. Parameters: snapshot.
// Returns: id, members, eligible.
MATCH (group:Group {snapshot: $snapshot}) WHERE group.sortKey IS NOT NULL
RETURN group.id AS id,
       COLLECT { MATCH (person:Principal)-[:MEMBER_OF]->(group) RETURN person.id } AS members,
       COLLECT { MATCH (person:User|ServicePrincipal|ForeignPrincipal)-[:ELIGIBLE_FOR]->(group) RETURN person.id } AS eligible
