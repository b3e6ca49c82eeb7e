// Writes the options that are ticked in Endpoint roles. Parameters: snapshot, rows [{to, edges: [{from}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:LegacyPermission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (role:LegacyRole {snapshot: $snapshot, id: edge.from})
CREATE (role)-[:GRANTS]->(permission)
RETURN count(*) AS written
