// Says which snapshots a process reads, so that nobody sweeps them; replaces what it said before.
// Parameters: reader, host, pid, numbers. Returns: number, of those that are there.
MERGE (reader:Reader {id: $reader})
SET reader.host = $host, reader.pid = $pid, reader.seenAt = timestamp()
WITH reader
CALL (reader) {
  MATCH (reader)-[old:READS]->(snapshot:Snapshot) WHERE NOT snapshot.number IN $numbers
  DELETE old
}
WITH reader
UNWIND $numbers AS number
MATCH (snapshot:Snapshot {number: number})
SET snapshot.readAt = timestamp()
WITH reader, snapshot WHERE snapshot.state IN ['complete', 'scratch']
MERGE (reader)-[:READS]->(snapshot)
RETURN snapshot.number AS number
