// Writes down who could activate a membership (PIM for groups). Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (group:Principal {snapshot: $snapshot, id: row.to})
UNWIND row.from AS member
MATCH (principal:Principal {snapshot: $snapshot, id: member})
CREATE (principal)-[:ELIGIBLE_FOR]->(group)
RETURN count(*) AS written
