// Writes down who holds roles of the products' own models. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.to})
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $snapshot, id: id})
CREATE (principal)-[:HOLDS {scope: '/'}]->(role)
RETURN count(*) AS written
