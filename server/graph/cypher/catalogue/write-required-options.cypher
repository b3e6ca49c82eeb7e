// Writes down which options of Endpoint roles capabilities need. Parameters: snapshot, rows [{from, to, workload, regime}]. Returns: written.
UNWIND $rows AS row
MATCH (capability:Capability {snapshot: $snapshot, id: row.from})
MATCH (permission:LegacyPermission {snapshot: $snapshot, id: row.to})
CREATE (capability)-[:REQUIRES {workload: row.workload, regime: row.regime}]->(permission)
RETURN count(*) AS written
