// Writes assignments of unified roles. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, dataSources, includeFutureDataSources, scopes}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (assignment:UnifiedAssignment {snapshot: $series})
SET assignment += row
RETURN count(*) AS written
