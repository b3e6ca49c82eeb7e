// A page of a list by name. Parameters: series, snapshot, after, before, limit; text (in lower case) narrows it, empty for all.
// Returns: id, cursor.
MATCH (person:ForeignPrincipal {snapshot: $series}) WHERE valid(person) AND person.sortKey > $after AND person.sortKey < $before
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text)
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot ASC, person.sortKey ASC LIMIT toInteger($limit)
