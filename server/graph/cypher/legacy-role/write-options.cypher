// Writes the options that are ticked in Endpoint roles. Parameters: snapshot, rows [{from, to}]. Returns: written.
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.from})
MATCH (permission:LegacyPermission {snapshot: $snapshot, id: row.to})
CREATE (role)-[:GRANTS]->(permission)
RETURN count(*) AS written
