// Permissions that only the tenant knows. Parameters: series, snapshot. Returns: id, name, area, level.
MATCH (permission:Permission {snapshot: $series}) WHERE valid(permission) AND permission.id IS NOT NULL AND permission.isExtra
RETURN permission.id AS id, permission.name AS name, permission.area AS area, permission.level AS level
