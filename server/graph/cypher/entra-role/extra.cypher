// Directory roles that only the tenant knows. Parameters: series, snapshot. Returns: id, name.
MATCH (role:EntraRole {snapshot: $series}) WHERE valid(role) AND role.id IS NOT NULL AND role.isExtra
RETURN role.id AS id, role.extraName AS name
