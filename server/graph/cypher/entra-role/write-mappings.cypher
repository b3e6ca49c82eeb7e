// Writes down what directory roles give (table 2.7). Parameters: snapshot, rows [{from, to, workload}]. Returns: written.
UNWIND $rows AS row
MATCH (role:EntraRole {snapshot: $snapshot, id: row.from})
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
CREATE (role)-[:MAPS_TO {workload: row.workload}]->(permission)
RETURN count(*) AS written
