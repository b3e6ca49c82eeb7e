// Writes direct memberships of a snapshot that is written whole, between nodes that this import has just written.
// Parameters: snapshot, owner, rows [{to, from: [numbers of nodes]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (group) WHERE id(group) = toInteger(row.to)
UNWIND row.from AS member
MATCH (person) WHERE id(person) = toInteger(member)
CREATE (person)-[:MEMBER_OF]->(group)
RETURN count(*) AS written
