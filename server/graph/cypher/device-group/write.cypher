// Writes device groups, the ungrouped devices among them. Parameters: series, snapshot, owner, rows [{id, name, sortKey, searchWords, searchScope, rank, isUngrouped, isOpenToAll, remediationLevel, rule, unevaluatedRule}].
// Returns: written. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (deviceGroup:DeviceGroup {snapshot: $series})
SET deviceGroup += row
RETURN count(*) AS written
