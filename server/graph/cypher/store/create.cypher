// Marks the database as whycan's, after its constraints exist. Parameters: formatVersion, lastSnapshot.
MERGE (store:Store {id: 'whycan'})
ON CREATE SET store.formatVersion = $formatVersion, store.lastSnapshot = $lastSnapshot, store.lastScratch = 0
RETURN store.formatVersion AS formatVersion
