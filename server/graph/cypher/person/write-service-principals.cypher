// Writes applications. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, userType, enabled, unstated}].
// Returns: written, nodes (their numbers), ids. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (application:ServicePrincipal:Principal {snapshot: $series})
SET application += row
RETURN count(*) AS written, collect(id(application)) AS nodes, collect(row.id) AS ids
