// Every person of a snapshot, without memberships. Parameters: series, snapshot.
// Returns: id, kind, name, userPrincipalName, userType, home, via, homeTenant, enabled, unstated.
MATCH (person:Principal {snapshot: $series}) WHERE valid(person) AND person.id IS NOT NULL AND NOT (person:Group OR person:UnknownPrincipal)
RETURN person.id AS id,
       CASE WHEN person:User THEN 'User' WHEN person:ServicePrincipal THEN 'ServicePrincipal' ELSE 'ForeignPrincipal' END AS kind,
       person.name AS name, person.userPrincipalName AS userPrincipalName, person.userType AS userType,
       person.home AS home, person.via AS via, person.homeTenant AS homeTenant, person.enabled AS enabled,
       person.unstated AS unstated
