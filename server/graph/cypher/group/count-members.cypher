// How many direct members of each group, or people who could activate a membership, a filter leaves. Parameters: series, snapshot,
// groups; text (in lower case), kind, enabled, isGuest and isEligible, empty or null for all. Returns: id, total.
UNWIND $groups AS id
MATCH (group:Principal {snapshot: $series, id: id}) WHERE valid(group)
RETURN id, COUNT {
  MATCH (person:User|ServicePrincipal)-[membership:MEMBER_OF|ELIGIBLE_FOR WHERE valid(membership)]->(group)
  WHERE ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text
      OR toLower(coalesce(person.userPrincipalName, '')) CONTAINS $text)
    AND ($kind IS NULL OR $kind IN labels(person))
    AND ($enabled IS NULL OR person.enabled = $enabled)
    AND ($isGuest IS NULL OR (coalesce(person.userType, 'Member') = 'Guest') = $isGuest)
    AND ($isEligible IS NULL OR (type(membership) = 'ELIGIBLE_FOR') = $isEligible)
} AS total
