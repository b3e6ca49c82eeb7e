// Writes capabilities. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, section}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (capability:Capability {snapshot: $series})
SET capability += row
RETURN count(*) AS written
