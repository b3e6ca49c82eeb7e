// Writes the roles inside role groups. Parameters: snapshot, rows [{to, edges: [{from}]}]. Returns: written.
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (roleGroup:LegacyRole {snapshot: $snapshot, id: edge.from})
CREATE (roleGroup)-[:INCLUDES]->(role)
RETURN count(*) AS written
