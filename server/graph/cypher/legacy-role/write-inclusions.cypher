// Writes the roles inside role groups. Parameters: snapshot, rows [{from, to}]. Returns: written.
UNWIND $rows AS row
MATCH (roleGroup:LegacyRole {snapshot: $snapshot, id: row.from})
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.to})
CREATE (roleGroup)-[:INCLUDES]->(role)
RETURN count(*) AS written
