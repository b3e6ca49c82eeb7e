// Deletes nodes that belong to no snapshot that is left. Parameters: series, alive (numbers). Returns: deleted.
MATCH (touched:Touched {snapshot: $series})
WHERE none(number IN $alive WHERE coalesce(touched.since, $series) <= number < coalesce(touched.until, number + 1))
CALL (touched) {
  DETACH DELETE touched
} IN TRANSACTIONS OF 100 ROWS
RETURN count(*) AS deleted
