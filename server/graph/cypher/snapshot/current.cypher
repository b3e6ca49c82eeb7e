// The number of the current snapshot; no row before the first import. Returns: number.
MATCH (:Store {id: 'whycan'})-[:CURRENT]->(snapshot:Snapshot)
RETURN snapshot.number AS number
