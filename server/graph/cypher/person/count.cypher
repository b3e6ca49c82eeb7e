// How many people of one kind a filter leaves. Parameters: series, snapshot, kind; text (in lower case), enabled and isGuest, empty or null for all.
// Returns: total.
MATCH (person:Principal {snapshot: $series})
WHERE valid(person) AND person.id > '' AND $kind IN labels(person)
  AND ($text = '' OR toLower(person.name) CONTAINS $text OR toLower(person.id) CONTAINS $text
    OR toLower(coalesce(person.userPrincipalName, '')) CONTAINS $text)
  AND ($enabled IS NULL OR person.enabled = $enabled)
  AND ($isGuest IS NULL OR (coalesce(person.userType, 'Member') = 'Guest') = $isGuest)
RETURN count(*) AS total
