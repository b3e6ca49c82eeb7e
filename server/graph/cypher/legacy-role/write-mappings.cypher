// Writes down what legacy roles correspond to (tables 2.2 to 2.6). Parameters: snapshot, rows [{from, to}]. Returns: written.
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $snapshot, id: row.from})
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
CREATE (role)-[:MAPS_TO]->(permission)
RETURN count(*) AS written
