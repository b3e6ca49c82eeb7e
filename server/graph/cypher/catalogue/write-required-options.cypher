// Writes down which options of Endpoint roles capabilities need. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from, workload, regime}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (permission:LegacyPermission {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(permission)
UNWIND row.edges AS edge
MATCH (capability:Capability {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(capability)
CREATE (capability)-[:REQUIRES {since: $since, workload: edge.workload, regime: edge.regime}]->(permission)
RETURN count(*) AS written
