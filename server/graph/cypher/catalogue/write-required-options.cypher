// Writes down which options of Endpoint roles capabilities need. Parameters: snapshot, rows [{to, edges: [{from, workload, regime}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:LegacyPermission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (capability:Capability {snapshot: $snapshot, id: edge.from})
CREATE (capability)-[:REQUIRES {workload: edge.workload, regime: edge.regime}]->(permission)
RETURN count(*) AS written
