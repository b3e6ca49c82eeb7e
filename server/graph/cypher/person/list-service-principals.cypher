// A page of a list by name. Parameters: series, snapshot, after (from the end: before), limit; text (in lower case) and enabled narrow it,
// empty or null for all. Returns: id, cursor.
MATCH (person:ServicePrincipal {snapshot: $series})
USING INDEX SEEK person:ServicePrincipal(snapshot, sortKey)
WHERE valid(person) AND person.sortKey > $after
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text)
  AND ($enabled IS NULL OR person.enabled = $enabled)
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot ASC, person.sortKey ASC LIMIT toInteger($limit)
