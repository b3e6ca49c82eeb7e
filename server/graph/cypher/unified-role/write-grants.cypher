// Writes the permissions of unified roles, sets and imported parts resolved. Parameters: snapshot, rows [{from, to, level, via}]. Returns: written.
UNWIND $rows AS row
MATCH (role:UnifiedRole {snapshot: $snapshot, id: row.from})
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
CREATE (role)-[:GRANTS {level: row.level, via: row.via}]->(permission)
RETURN count(*) AS written
