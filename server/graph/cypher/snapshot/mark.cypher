// Says what people call a snapshot, and whether it stays. Parameters: number, properties (null removes one). Returns: number;
// no row when it is not there.
MATCH (snapshot:Snapshot {number: $number}) WHERE snapshot.state = 'complete'
SET snapshot += $properties
RETURN snapshot.number AS number
