// A page of a list by name. Parameters: series, snapshot, after (from the end: before), limit; text (in lower case), enabled and isGuest narrow it,
// empty or null for all. Returns: id, cursor.
MATCH (person:User {snapshot: $series})
USING INDEX SEEK person:User(snapshot, sortKey)
WHERE valid(person) AND person.sortKey > $after
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text
    OR toLower(coalesce(person.userPrincipalName, '')) CONTAINS $text)
  AND ($enabled IS NULL OR person.enabled = $enabled)
  AND ($isGuest IS NULL OR (coalesce(person.userType, 'Member') = 'Guest') = $isGuest)
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot ASC, person.sortKey ASC LIMIT toInteger($limit)
