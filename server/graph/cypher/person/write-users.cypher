// Writes people. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, userPrincipalName, userType, home, enabled}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (user:User:Principal {snapshot: $series})
SET user += row
RETURN count(*) AS written
