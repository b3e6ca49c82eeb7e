// A page of a list by id; all of the kind are looked at, who are few. What is put together is ordered as it is
// compared, by UTF-16 units; what is stored is not. Parameters: series, snapshot, after, before, isToEnd, limit;
// text (in lower case) and enabled narrow it, empty or null for all. Returns: id, cursor.
MATCH (person:ServicePrincipal {snapshot: $series})
WHERE valid(person) AND person.sortKey > ''
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text)
  AND ($enabled IS NULL OR person.enabled = $enabled)
WITH person.id AS id, person.id + '' AS cursor
WHERE cursor > $after AND ($isToEnd OR cursor < $before)
RETURN id, cursor ORDER BY cursor ASC LIMIT toInteger($limit)
