// Writes down which legacy roles open capabilities by themselves. Parameters: snapshot, rows [{from, to, workload, regime}]. Returns: written.
UNWIND $rows AS row
MATCH (capability:Capability {snapshot: $snapshot, id: row.from})
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.to})
CREATE (capability)-[:REQUIRES {workload: row.workload, regime: row.regime}]->(role)
RETURN count(*) AS written
