// Takes a snapshot out of use so that its claimant alone may delete it. Readers are looked for after the snapshot is locked.
// Parameters: number, owner, host, pid, expiryMs, deadOwners, evenKept (also one that is to stay).
// Returns: number; no row when it is in use.
MATCH (snapshot:Snapshot {number: $number})
SET snapshot.touchedAt = timestamp()
WITH snapshot
WHERE NOT EXISTS { (:Store)-[:CURRENT]->(snapshot) }
  AND ($evenKept OR NOT coalesce(snapshot.kept, false))
  AND NOT EXISTS {
    MATCH (reader:Reader)-[:READS]->(snapshot)
    WHERE reader.seenAt >= timestamp() - $expiryMs AND NOT reader.id IN $deadOwners
  }
  AND (snapshot.state = 'complete' OR snapshot.owner = $owner OR snapshot.owner IN $deadOwners
    OR snapshot.heartbeatAt < timestamp() - $expiryMs)
SET snapshot.state = 'sweeping', snapshot.owner = $owner, snapshot.host = $host, snapshot.pid = $pid,
    snapshot.heartbeatAt = timestamp(), snapshot.kept = null
RETURN snapshot.number AS number
