// Makes a finished snapshot the current one. Parameters: number. Returns: number; no row when it is not there.
MATCH (store:Store {id: 'whycan'})
SET store.touchedAt = timestamp()
WITH store
MATCH (snapshot:Snapshot {number: $number})
SET snapshot.touchedAt = timestamp()
WITH store, snapshot WHERE snapshot.state = 'complete'
CALL (store) {
  MATCH (store)-[old:CURRENT]->(:Snapshot)
  DELETE old
}
CREATE (store)-[:CURRENT]->(snapshot)
RETURN snapshot.number AS number
