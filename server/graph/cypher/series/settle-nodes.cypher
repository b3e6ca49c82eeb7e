// Forgets since when nodes are valid that belong to all snapshots that are left; those that nothing tells from untouched
// ones any more are no longer marked. Parameters: series, oldest (of the snapshots). Returns: touched.
MATCH (touched:Touched {snapshot: $series})
CALL (touched) {
  FOREACH (old IN CASE WHEN touched.since <= $oldest THEN [touched] ELSE [] END |
    SET old.searchScope = replace(old.searchScope, ' since_' + right('000000000' + toString(old.since), 10), '')
    REMOVE old.since
  )
  WITH touched
  WHERE touched.since IS NULL AND touched.until IS NULL
    AND NOT EXISTS { MATCH (touched)-[edge]-() WHERE edge.since IS NOT NULL OR edge.until IS NOT NULL }
  REMOVE touched:Touched
} IN TRANSACTIONS OF 100 ROWS
RETURN count(*) AS touched
