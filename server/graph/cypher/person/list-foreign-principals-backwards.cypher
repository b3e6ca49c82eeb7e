// A page of a list by name, last first. Parameters: snapshot, after, before, limit. Returns: id, cursor.
MATCH (person:ForeignPrincipal {snapshot: $snapshot}) WHERE person.sortKey > $after AND person.sortKey < $before
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot DESC, person.sortKey DESC LIMIT toInteger($limit)
