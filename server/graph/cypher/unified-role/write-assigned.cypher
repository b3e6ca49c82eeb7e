// Writes down who unified roles are assigned to. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (assignment:UnifiedAssignment {snapshot: $snapshot, id: row.to})
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $snapshot, id: id})
CREATE (principal)-[:ASSIGNED]->(assignment)
RETURN count(*) AS written
