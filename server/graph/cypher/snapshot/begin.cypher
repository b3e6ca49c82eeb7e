// Opens a snapshot that nobody sees yet; scratch ones count downwards from -1. A restored one has its number from before.
// It continues the series of
// `base` when that is still its last. Parameters: isScratch, restored, base, owner, host, pid, properties. Returns: number, series.
MATCH (store:Store {id: 'whycan'})
SET store.touchedAt = timestamp()
WITH store, CASE WHEN $isScratch THEN store.lastScratch - 1 ELSE coalesce($restored, store.lastSnapshot + 1) END AS number
SET store.lastScratch = CASE WHEN $isScratch THEN number ELSE store.lastScratch END,
    store.lastSnapshot = CASE WHEN $isScratch OR number < store.lastSnapshot THEN store.lastSnapshot ELSE number END
WITH number
OPTIONAL MATCH (base:Snapshot {number: $base})
SET base.touchedAt = timestamp()
WITH number, CASE
  WHEN base.state = 'complete' AND NOT EXISTS { MATCH (later:Snapshot {series: base.series}) WHERE later.number > base.number }
  THEN base.series ELSE number END AS series
CREATE (snapshot:Snapshot {number: number})
SET snapshot += $properties, snapshot.series = series,
    snapshot.state = CASE WHEN $isScratch THEN 'scratch' ELSE 'importing' END,
    snapshot.owner = $owner, snapshot.host = $host, snapshot.pid = $pid, snapshot.heartbeatAt = timestamp()
RETURN number, series
