// Writes permissions of Unified RBAC. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, area, level, isExtra}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (permission:Permission {snapshot: $series})
SET permission += row
RETURN count(*) AS written
