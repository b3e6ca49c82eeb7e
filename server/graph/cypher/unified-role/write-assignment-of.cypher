// Writes down which role an assignment assigns. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from, position}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (role:UnifiedRole {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(role)
UNWIND row.edges AS edge
MATCH (assignment:UnifiedAssignment {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(assignment)
CREATE (assignment)-[:OF_ROLE {since: $since, position: edge.position}]->(role)
RETURN count(*) AS written
