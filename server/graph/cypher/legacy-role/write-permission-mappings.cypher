// Writes down what the options of Endpoint roles correspond to (legacy-endpoint.yaml). Parameters: snapshot, rows [{to, edges: [{from}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (legacy:LegacyPermission {snapshot: $snapshot, id: edge.from})
CREATE (legacy)-[:MAPS_TO]->(permission)
RETURN count(*) AS written
