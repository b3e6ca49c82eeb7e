// A page of the people who are direct members of each group, or could activate a membership, by name.
// Parameters: series, snapshot, groups, after, before, isToEnd, limit. Returns: group, members [{id, isEligible, cursor}].
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $series, id: groupId}) WHERE valid(group)
RETURN groupId AS group, COLLECT {
  MATCH (person:User|ServicePrincipal)-[membership:MEMBER_OF|ELIGIBLE_FOR WHERE valid(membership)]->(group)
  WITH person.id AS id, type(membership) = 'ELIGIBLE_FOR' AS isEligible,
       person.sortKey + CASE type(membership) WHEN 'ELIGIBLE_FOR' THEN '\u0000e' ELSE '\u0000a' END AS cursor
  WHERE cursor > $after AND ($isToEnd OR cursor < $before)
  RETURN {id: id, isEligible: isEligible, cursor: cursor} ORDER BY cursor ASC LIMIT toInteger($limit)
} AS members
