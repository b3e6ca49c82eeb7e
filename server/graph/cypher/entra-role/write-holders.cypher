// Writes active directory roles. Parameters: snapshot, rows [{to, edges: [{from, scope}]}]. Returns: written.
UNWIND $rows AS row
MATCH (role:EntraRole {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (principal:Principal {snapshot: $snapshot, id: edge.from})
CREATE (principal)-[:HOLDS {scope: edge.scope}]->(role)
RETURN count(*) AS written
