// Snapshots by number, scratch ones included. Parameters: numbers. Returns: snapshot (all its properties).
UNWIND $numbers AS number
MATCH (snapshot:Snapshot {number: number}) WHERE snapshot.state IN ['complete', 'scratch']
RETURN properties(snapshot) AS snapshot
