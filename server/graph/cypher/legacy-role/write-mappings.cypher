// Writes down what legacy roles correspond to (Microsoft's mapping tables). Parameters: snapshot, rows [{to, edges: [{from}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (role:LegacyRole {snapshot: $snapshot, id: edge.from})
CREATE (role)-[:MAPS_TO]->(permission)
RETURN count(*) AS written
