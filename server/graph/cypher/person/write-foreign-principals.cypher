// Writes principals of other tenants. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, userType, enabled, via, homeTenant}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (stranger:ForeignPrincipal:Principal {snapshot: $series})
SET stranger += row
RETURN count(*) AS written
