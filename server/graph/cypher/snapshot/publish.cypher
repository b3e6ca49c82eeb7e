// Makes a finished import the current snapshot; done again, it changes nothing. Parameters: number, owner, importedAt (null: now).
// Returns: number, importedAt; no row when the import was given up by others.
MATCH (store:Store {id: 'whycan'})
SET store.touchedAt = timestamp()
WITH store
MATCH (snapshot:Snapshot {number: $number}) WHERE snapshot.owner = $owner
  AND (snapshot.state = 'importing' OR (snapshot.state = 'complete' AND EXISTS { (store)-[:CURRENT]->(snapshot) }))
SET snapshot.importedAt =
  CASE snapshot.state WHEN 'complete' THEN snapshot.importedAt ELSE coalesce($importedAt, timestamp()) END,
  snapshot.state = 'complete'
WITH store, snapshot
CALL (store) {
  MATCH (store)-[old:CURRENT]->(:Snapshot)
  DELETE old
}
CREATE (store)-[:CURRENT]->(snapshot)
RETURN snapshot.number AS number, snapshot.importedAt AS importedAt
