// Deletes edges that belong to no snapshot that is left, and forgets since when those are valid that belong to all of them.
// Parameters: series, alive (numbers), oldest (of them). Returns: touched.
MATCH (touched:Touched {snapshot: $series})
CALL (touched) {
  MATCH (touched)-[edge]-() WHERE edge.since IS NOT NULL OR edge.until IS NOT NULL
  WITH DISTINCT edge
  WITH edge, none(number IN $alive WHERE coalesce(edge.since, $series) <= number < coalesce(edge.until, number + 1)) AS isDead
  FOREACH (gone IN CASE WHEN isDead THEN [edge] ELSE [] END | DELETE gone)
  FOREACH (old IN CASE WHEN NOT isDead AND edge.since <= $oldest THEN [edge] ELSE [] END | REMOVE old.since)
} IN TRANSACTIONS OF 100 ROWS
RETURN count(*) AS touched
