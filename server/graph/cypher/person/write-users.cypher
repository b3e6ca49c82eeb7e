// Writes people. Parameters: series, snapshot, owner, rows (lists, because they are many).
// Returns: written, nodes (their numbers), ids. Nothing is written when the snapshot is no longer this import's.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
CREATE (user:User:Principal {snapshot: $series})
SET user += {
  id: row[0], name: row[1], sortKey: row[2], searchWords: row[3], searchScope: row[4], userPrincipalName: row[5],
  userType: row[6], home: row[7], via: row[8], homeTenant: row[9], enabled: row[10], unstated: row[11],
  since: row[12]
}
RETURN count(*) AS written, collect(id(user)) AS nodes, collect(row[0]) AS ids
