// Shows that the owner of snapshots still lives. Parameters: owner, numbers. Returns: number, of those that are still its own.
UNWIND $numbers AS number
MATCH (snapshot:Snapshot {number: number}) WHERE snapshot.owner = $owner AND snapshot.state IN ['importing', 'scratch', 'sweeping']
SET snapshot.heartbeatAt = timestamp()
RETURN number
