// Writes groups. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, type, isAssignableToRole}].
// Returns: written, nodes (their numbers), ids. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (group:Group:Principal {snapshot: $series})
SET group += row
RETURN count(*) AS written, collect(id(group)) AS nodes, collect(row.id) AS ids
