// A page of everybody who is in each group through active memberships of any depth, by name.
// Parameters: snapshot, groups, after, before, limit. Returns: group, members [{id, cursor}].
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $snapshot, id: groupId})
RETURN groupId AS group, COLLECT {
  MATCH (group)<-[:NESTED_IN]-*(nested)
  WITH DISTINCT nested
  MATCH (nested)<-[:MEMBER_OF]-(person:User|ServicePrincipal)
  WITH DISTINCT person.id AS id, person.sortKey AS cursor
  WHERE cursor > $after AND cursor < $before
  RETURN {id: id, cursor: cursor} ORDER BY cursor ASC LIMIT toInteger($limit)
} AS members
