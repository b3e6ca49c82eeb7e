// Writes down which role an assignment assigns. Parameters: snapshot, rows [{from, to, position}]. Returns: written.
UNWIND $rows AS row
MATCH (assignment:UnifiedAssignment {snapshot: $snapshot, id: row.from})
MATCH (role:UnifiedRole {snapshot: $snapshot, id: row.to})
CREATE (assignment)-[:OF_ROLE {position: row.position}]->(role)
RETURN count(*) AS written
