// Writes direct memberships of people. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (group:Principal {snapshot: $snapshot, id: row.to})
UNWIND row.from AS member
MATCH (person:Principal {snapshot: $snapshot, id: member})
CREATE (person)-[:MEMBER_OF]->(group)
RETURN count(*) AS written
