// Writes down which legacy roles open capabilities by themselves. Parameters: snapshot, rows [{to, edges: [{from, workload, regime}]}]. Returns: written.
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (capability:Capability {snapshot: $snapshot, id: edge.from})
CREATE (capability)-[:REQUIRES {workload: edge.workload, regime: edge.regime}]->(role)
RETURN count(*) AS written
