// Snapshots that nobody needs: unfinished ones without a living owner, and finished ones beyond the last few. Those that
// somebody asked to keep are neither deleted nor counted.
// Parameters: keep, expiryMs, deadOwners. Returns: number.
MATCH (snapshot:Snapshot) WHERE snapshot.state IN ['importing', 'scratch', 'sweeping']
  AND (snapshot.owner IN $deadOwners OR snapshot.heartbeatAt < timestamp() - $expiryMs)
RETURN snapshot.number AS number
UNION
MATCH (snapshot:Snapshot {state: 'complete'}) WHERE NOT coalesce(snapshot.kept, false)
WITH snapshot ORDER BY snapshot.number DESC SKIP toInteger($keep)
WHERE NOT EXISTS { (:Store)-[:CURRENT]->(snapshot) }
RETURN snapshot.number AS number
