// Of every group the people in it directly, and those who could activate a membership. Parameters: series, snapshot.
// Returns: id, members, eligible.
MATCH (group:Group {snapshot: $series}) WHERE valid(group) AND group.sortKey IS NOT NULL
RETURN group.id AS id,
       COLLECT { MATCH (person:Principal)-[edge:MEMBER_OF WHERE valid(edge)]->(group) RETURN person.id } AS members,
       COLLECT { MATCH (person:User|ServicePrincipal|ForeignPrincipal)-[edge:ELIGIBLE_FOR WHERE valid(edge)]->(group) RETURN person.id } AS eligible
