// Writes workloads. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, product, isAvailable, isActivated, regime}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (workload:Workload {snapshot: $series})
SET workload += row
RETURN count(*) AS written
