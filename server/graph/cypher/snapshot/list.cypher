// Every snapshot that can be read, newest first. Returns: snapshot (all its properties).
MATCH (snapshot:Snapshot {state: 'complete'})
RETURN properties(snapshot) AS snapshot
ORDER BY snapshot.number DESC
