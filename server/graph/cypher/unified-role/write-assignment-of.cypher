// Writes down which role an assignment assigns. Parameters: snapshot, rows [{to, edges: [{from, position}]}]. Returns: written.
UNWIND $rows AS row
MATCH (role:UnifiedRole {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (assignment:UnifiedAssignment {snapshot: $snapshot, id: edge.from})
CREATE (assignment)-[:OF_ROLE {position: edge.position}]->(role)
RETURN count(*) AS written
