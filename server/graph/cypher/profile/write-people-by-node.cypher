// Writes who has a profile in a snapshot that is written whole, between nodes that this import has just written.
// Parameters: snapshot, owner, rows [{to, from: [numbers of nodes]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (profile) WHERE id(profile) = toInteger(row.to)
UNWIND row.from AS number
MATCH (person) WHERE id(person) = toInteger(number)
CREATE (person)-[:HAS_PROFILE]->(profile)
RETURN count(*) AS written
