// Writes down who unified roles are assigned to. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (assignment:UnifiedAssignment {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(assignment)
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $series, id: id}) WHERE $since IS NULL OR valid(principal)
CREATE (principal)-[:ASSIGNED {since: $since}]->(assignment)
RETURN count(*) AS written
