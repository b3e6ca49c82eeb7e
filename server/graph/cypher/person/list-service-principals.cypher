// A page of a list by name. Parameters: series, snapshot, after, before, limit. Returns: id, cursor.
MATCH (person:ServicePrincipal {snapshot: $series}) WHERE valid(person) AND person.sortKey > $after AND person.sortKey < $before
RETURN person.id AS id, person.sortKey AS cursor
ORDER BY person.snapshot ASC, person.sortKey ASC LIMIT toInteger($limit)
