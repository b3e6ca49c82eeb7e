// Writes eligible directory roles (PIM). Parameters: snapshot, rows [{role, principal, scope}]. Returns: written.
UNWIND $rows AS row
MATCH (role:EntraRole {snapshot: $snapshot, id: row.role})
MATCH (principal:Principal {snapshot: $snapshot, id: row.principal})
CREATE (principal)-[:ELIGIBLE_FOR {scope: row.scope}]->(role)
RETURN count(*) AS written
