// Who owns unfinished snapshots and who reads finished ones. Returns: owner, host, pid.
MATCH (snapshot:Snapshot) WHERE snapshot.state IN ['importing', 'scratch', 'sweeping']
RETURN snapshot.owner AS owner, snapshot.host AS host, snapshot.pid AS pid
UNION
MATCH (snapshot:Snapshot)
USING INDEX snapshot:Snapshot(state)
WHERE snapshot.state IN ['complete', 'scratch']
MATCH (reader:Reader)-[:READS]->(snapshot)
RETURN reader.id AS owner, reader.host AS host, reader.pid AS pid
