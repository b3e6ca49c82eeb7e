// How many people are in each group: directly, could activate, and through active memberships of any depth.
// Parameters: series, snapshot, groups. Returns: group, direct, eligible, everyone.
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $series, id: groupId}) WHERE valid(group)
RETURN groupId AS group,
       COUNT { (group)<-[edge:MEMBER_OF WHERE valid(edge)]-(:User|ServicePrincipal) } AS direct,
       COUNT { (group)<-[edge:ELIGIBLE_FOR WHERE valid(edge)]-(:User|ServicePrincipal) } AS eligible,
       COUNT {
         MATCH (group)<-[edge:NESTED_IN WHERE valid(edge)]-*(nested)
         WITH DISTINCT nested
         MATCH (nested)<-[edge:MEMBER_OF WHERE valid(edge)]-(person:User|ServicePrincipal)
         RETURN DISTINCT person
       } AS everyone
