// A page of the people who are direct members of each group, or could activate a membership, by name or by id.
// Parameters: series, snapshot, groups, after, before, isToEnd, isById, limit; text (in lower case), kind, enabled, isGuest and isEligible
// narrow it, empty or null for all. Returns: group, members [{id, isEligible, cursor}].
UNWIND $groups AS groupId
MATCH (group:Principal {snapshot: $series, id: groupId}) WHERE valid(group)
RETURN groupId AS group, COLLECT {
  MATCH (person:User|ServicePrincipal)-[membership:MEMBER_OF|ELIGIBLE_FOR WHERE valid(membership)]->(group)
  WHERE ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text
      OR toLower(coalesce(person.userPrincipalName, '')) CONTAINS $text)
    AND ($kind IS NULL OR $kind IN labels(person))
    AND ($enabled IS NULL OR person.enabled = $enabled)
    AND ($isGuest IS NULL OR (coalesce(person.userType, 'Member') = 'Guest') = $isGuest)
    AND ($isEligible IS NULL OR (type(membership) = 'ELIGIBLE_FOR') = $isEligible)
  WITH person.id AS id, type(membership) = 'ELIGIBLE_FOR' AS isEligible,
       CASE WHEN $isById THEN person.id ELSE person.sortKey END
         + CASE type(membership) WHEN 'ELIGIBLE_FOR' THEN '\u0000e' ELSE '\u0000a' END + '' AS cursor
  WHERE cursor > $after AND ($isToEnd OR cursor < $before)
  RETURN {id: id, isEligible: isEligible, cursor: cursor} ORDER BY cursor ASC LIMIT toInteger($limit)
} AS members
