// Of each of these groups the people in it directly, and those who could activate a membership.
// Parameters: series, snapshot, groups [ids]. Returns: id, members, eligible.
UNWIND $groups AS id
MATCH (group:Principal {snapshot: $series, id: id}) WHERE valid(group)
RETURN id,
       COLLECT { MATCH (person:User|ServicePrincipal|ForeignPrincipal)-[edge:MEMBER_OF WHERE valid(edge)]->(group) RETURN person.id } AS members,
       COLLECT { MATCH (person:User|ServicePrincipal|ForeignPrincipal)-[edge:ELIGIBLE_FOR WHERE valid(edge)]->(group) RETURN person.id } AS eligible
