// Writes roles of the products' own models. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, system, kind, roleId, isInTenant, permissions, roles}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (role:LegacyRole {snapshot: $series})
SET role += row
RETURN count(*) AS written
