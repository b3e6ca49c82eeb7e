// Every role of Unified RBAC with its assignments. Parameters: snapshot.
// Returns: id, name, permissions, permissionSets, imported, assignments [{id, name, dataSources, includeFutureDataSources, scopes, principals}].
MATCH (role:UnifiedRole {snapshot: $snapshot}) WHERE role.id IS NOT NULL
RETURN role.id AS id, role.name AS name, role.permissions AS permissions, role.permissionSets AS permissionSets,
       role.imported AS imported,
       COLLECT {
         MATCH (assignment:UnifiedAssignment)-[of:OF_ROLE]->(role)
         WITH assignment, of ORDER BY of.position
         RETURN {
           id: assignment.id, name: assignment.name, dataSources: assignment.dataSources,
           includeFutureDataSources: assignment.includeFutureDataSources, scopes: assignment.scopes,
           principals: COLLECT { MATCH (principal:Principal)-[:ASSIGNED]->(assignment) RETURN principal.id }
         }
       } AS assignments
