// How many people are in each group: directly, could activate, and through active memberships of any depth.
// Parameters: snapshot, groups. Returns: group, direct, eligible, everyone.
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $snapshot, id: groupId})
RETURN groupId AS group,
       COUNT { (group)<-[:MEMBER_OF]-(:User|ServicePrincipal) } AS direct,
       COUNT { (group)<-[:ELIGIBLE_FOR]-(:User|ServicePrincipal) } AS eligible,
       COUNT {
         MATCH (group)<-[:NESTED_IN]-*(nested)
         WITH DISTINCT nested
         MATCH (nested)<-[:MEMBER_OF]-(person:User|ServicePrincipal)
         RETURN DISTINCT person
       } AS everyone
