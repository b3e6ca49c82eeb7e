// Writes down which groups a group directly contains. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (group:Principal {snapshot: $snapshot, id: row.to})
UNWIND row.from AS member
MATCH (nested:Principal {snapshot: $snapshot, id: member})
CREATE (nested)-[:NESTED_IN]->(group)
RETURN count(*) AS written
