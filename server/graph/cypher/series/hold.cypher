// Keeps others from giving up an import until the transaction ends. Parameters: snapshot, owner. Returns: number; no row when
// it is given up already.
MATCH (target:Snapshot {number: $snapshot})
SET target.touchedAt = timestamp()
WITH target WHERE target.owner = $owner AND target.state = 'importing'
RETURN target.number AS number
