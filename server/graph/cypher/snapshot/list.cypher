// Every snapshot that can be read, newest first. Returns: snapshot (all its properties but the long one that few ask for).
MATCH (snapshot:Snapshot {state: 'complete'})
RETURN snapshot {.*, importReport: null} AS snapshot
ORDER BY snapshot.number DESC
