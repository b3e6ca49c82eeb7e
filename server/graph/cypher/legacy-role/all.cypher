// Every role of the products' own models that the tenant has. Parameters: series, snapshot.
// Returns: key, name, system, kind, roleId, permissions, roles, principals.
MATCH (role:LegacyRole {snapshot: $series}) WHERE valid(role) AND role.id IS NOT NULL AND role.isInTenant
RETURN role.id AS key, role.name AS name, role.system AS system, role.kind AS kind, role.roleId AS roleId,
       role.permissions AS permissions, role.roles AS roles,
       COLLECT { MATCH (principal:Principal)-[edge:HOLDS WHERE valid(edge)]->(role) RETURN principal.id } AS principals
