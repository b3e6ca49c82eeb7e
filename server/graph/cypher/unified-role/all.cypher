// Every role of Unified RBAC with its assignments. Parameters: series, snapshot.
// Returns: id, name, permissions, permissionSets, imported, assignments [{id, name, dataSources, includeFutureDataSources, scopes, principals}].
MATCH (role:UnifiedRole {snapshot: $series}) WHERE valid(role) AND role.id IS NOT NULL
RETURN role.id AS id, role.name AS name, role.permissions AS permissions, role.permissionSets AS permissionSets,
       role.imported AS imported,
       COLLECT {
         MATCH (assignment:UnifiedAssignment)-[of:OF_ROLE WHERE valid(of)]->(role)
         WITH assignment, of ORDER BY of.position
         RETURN {
           id: assignment.id, name: assignment.name, dataSources: assignment.dataSources,
           includeFutureDataSources: assignment.includeFutureDataSources, scopes: assignment.scopes,
           principals: COLLECT { MATCH (principal:Principal)-[edge:ASSIGNED WHERE valid(edge)]->(assignment) RETURN principal.id }
         }
       } AS assignments
