// The number of the current snapshot; no row before the first import. Returns: number, importedAt.
MATCH (:Store {id: 'whycan'})-[:CURRENT]->(snapshot:Snapshot)
RETURN snapshot.number AS number, snapshot.importedAt AS importedAt
