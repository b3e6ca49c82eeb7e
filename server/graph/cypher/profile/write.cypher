// Writes profiles: what people have in common who are interchangeable for every question. Parameters: series, snapshot, owner,
// rows [{id, kind, isGuest, isEnabled, holders, holdersAfterActivation}]. Returns: written, nodes (their numbers), ids.
// Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (profile:Profile {snapshot: $series})
SET profile += row
RETURN count(*) AS written, collect(id(profile)) AS nodes, collect(row.id) AS ids
