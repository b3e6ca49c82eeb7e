// Writes down what the options of Endpoint roles correspond to (table 2.1). Parameters: snapshot, rows [{from, to}]. Returns: written.
UNWIND $rows AS row
MATCH (legacy:LegacyPermission {snapshot: $snapshot, id: row.from})
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
CREATE (legacy)-[:MAPS_TO]->(permission)
RETURN count(*) AS written
