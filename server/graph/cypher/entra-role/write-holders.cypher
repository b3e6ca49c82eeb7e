// Writes active directory roles. Parameters: snapshot, rows [{role, principal, scope}]. Returns: written.
UNWIND $rows AS row
MATCH (role:EntraRole {snapshot: $snapshot, id: row.role})
MATCH (principal:Principal {snapshot: $snapshot, id: row.principal})
CREATE (principal)-[:HOLDS {scope: row.scope}]->(role)
RETURN count(*) AS written
