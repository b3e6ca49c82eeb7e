// A page of everybody who is in each group through active memberships of any depth, by name.
// Parameters: series, snapshot, groups, after, before, isToEnd, limit. Returns: group, members [{id, cursor}].
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $series, id: groupId}) WHERE valid(group)
RETURN groupId AS group, COLLECT {
  MATCH (group)<-[edge:NESTED_IN WHERE valid(edge)]-*(nested)
  WITH DISTINCT nested
  MATCH (nested)<-[edge:MEMBER_OF WHERE valid(edge)]-(person:User|ServicePrincipal)
  WITH DISTINCT person.id AS id, person.sortKey + '' AS cursor
  WHERE cursor > $after AND ($isToEnd OR cursor < $before)
  RETURN {id: id, cursor: cursor} ORDER BY cursor ASC LIMIT toInteger($limit)
} AS members
