// Which of some principals a filter leaves, by name or by id. Parameters: series, snapshot, ids, isById; text (in lower case), kind, enabled
// and isGuest, empty or null for all. Returns: id.
UNWIND $ids AS id
MATCH (principal:Principal {snapshot: $series, id: id}) WHERE valid(principal)
  AND ($text = '' OR toLower(principal.name) CONTAINS $text OR toLower(principal.id) CONTAINS $text
    OR toLower(coalesce(principal.userPrincipalName, '')) CONTAINS $text)
  AND ($kind IS NULL OR $kind IN labels(principal))
  AND ($enabled IS NULL OR principal.enabled = $enabled)
  AND ($isGuest IS NULL OR (principal:User AND coalesce(principal.userType, 'Member') = 'Guest') = $isGuest)
RETURN id ORDER BY CASE WHEN $isById THEN id ELSE principal.sortKey END ASC
