// Writes down which directory roles open capabilities by themselves. Parameters: snapshot, rows [{from, to, workload, regime}]. Returns: written.
UNWIND $rows AS row
MATCH (capability:Capability {snapshot: $snapshot, id: row.from})
MATCH (role:EntraRole {snapshot: $snapshot, id: row.to})
CREATE (capability)-[:REQUIRES {workload: row.workload, regime: row.regime}]->(role)
RETURN count(*) AS written
