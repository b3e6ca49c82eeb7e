// Takes back what ended with a snapshot that is given up, or that nothing followed. Parameters: series, number, word. Returns: touched.
MATCH (touched:Touched {snapshot: $series})
CALL (touched) {
  CALL (touched) {
    MATCH (touched)-[edge]-() WHERE edge.until = $number
    REMOVE edge.until
    RETURN count(*) AS edges
  }
  WITH touched WHERE touched.until = $number
  SET touched.searchScope = replace(touched.searchScope, ' ' + $word, '')
  REMOVE touched.until
} IN TRANSACTIONS OF 100 ROWS
RETURN count(*) AS touched
