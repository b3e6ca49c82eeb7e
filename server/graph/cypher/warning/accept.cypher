// Keeps what somebody said of warnings, in place of what was said of them before. Writing to the store makes others wait who
// accept the same one at the same time. Parameters: rows (tenantId, key, properties). Returns: key.
MATCH (store:Store {id: 'whycan'})
SET store.touchedAt = timestamp()
WITH store
UNWIND $rows AS row
MERGE (store)-[:ACCEPTS]->(accepted:AcceptedWarning {tenantId: row.tenantId, key: row.key})
SET accepted = row.properties, accepted.tenantId = row.tenantId, accepted.key = row.key
RETURN accepted.key AS key
