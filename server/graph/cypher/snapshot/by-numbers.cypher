// Snapshots by number, scratch ones included. Parameters: numbers.
// Returns: snapshot (all its properties but the long one that few ask for).
UNWIND $numbers AS number
MATCH (snapshot:Snapshot {number: number}) WHERE snapshot.state IN ['complete', 'scratch']
RETURN snapshot {.*, importReport: null} AS snapshot
