// Writes the permissions of unified roles, sets and imported parts resolved. Parameters: snapshot, rows [{to, edges: [{from, level, via}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (role:UnifiedRole {snapshot: $snapshot, id: edge.from})
CREATE (role)-[:GRANTS {level: edge.level, via: edge.via}]->(permission)
RETURN count(*) AS written
