// Marks the database as whycan's, after its constraints exist. Parameters: formatVersion.
MERGE (store:Store {id: 'whycan'})
ON CREATE SET store.formatVersion = $formatVersion, store.lastSnapshot = 0, store.lastScratch = 0
RETURN store.formatVersion AS formatVersion
