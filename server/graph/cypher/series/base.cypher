// The newest snapshot that a new one of the same tenant could continue. Parameters: tenantId, catalogueHash, formatVersion.
// Returns: number, series.
MATCH (snapshot:Snapshot {state: 'complete'})
WHERE snapshot.tenantId = $tenantId AND snapshot.catalogueHash = $catalogueHash AND snapshot.format = $formatVersion
  AND EXISTS { MATCH (print:Fingerprint {snapshot: snapshot.number}) }
RETURN snapshot.number AS number, snapshot.series AS series
ORDER BY snapshot.number DESC LIMIT 1
