// Writes down what directory roles give (entra-roles.yaml). Parameters: snapshot, rows [{to, edges: [{from, workload}]}]. Returns: written.
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (role:EntraRole {snapshot: $snapshot, id: edge.from})
CREATE (role)-[:MAPS_TO {workload: edge.workload}]->(permission)
RETURN count(*) AS written
