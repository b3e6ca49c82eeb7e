// Writes the data sources of assignments. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (workload:Workload {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(workload)
UNWIND row.edges AS edge
MATCH (assignment:UnifiedAssignment {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(assignment)
CREATE (assignment)-[:ON_DATA_SOURCE {since: $since}]->(workload)
RETURN count(*) AS written
