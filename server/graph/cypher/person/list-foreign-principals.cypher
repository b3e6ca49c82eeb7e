// A page of a list by name. Parameters: series, snapshot, after (from the end: before), limit; text (in lower case) narrows it, empty for all.
// Returns: id, cursor.
MATCH (person:ForeignPrincipal {snapshot: $series})
USING INDEX SEEK person:ForeignPrincipal(snapshot, sortKey)
WHERE valid(person) AND person.sortKey > $after
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text)
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot ASC, person.sortKey ASC LIMIT toInteger($limit)
