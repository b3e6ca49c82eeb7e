// Directory roles that only the tenant knows. Parameters: snapshot. Returns: id, name.
MATCH (role:EntraRole {snapshot: $snapshot}) WHERE role.id IS NOT NULL AND role.isExtra
RETURN role.id AS id, role.extraName AS name
