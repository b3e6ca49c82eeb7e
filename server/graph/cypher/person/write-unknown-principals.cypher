// Writes principals that are named somewhere and defined nowhere. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope}].
// Returns: written, nodes (their numbers), ids. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (principal:UnknownPrincipal:Principal {snapshot: $series})
SET principal += row
RETURN count(*) AS written, collect(id(principal)) AS nodes, collect(row.id) AS ids
