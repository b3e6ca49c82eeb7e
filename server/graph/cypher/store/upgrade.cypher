// Says that the store may now hold what a newer format allows; what is there stays readable. Parameters: formatVersion.
MATCH (store:Store {id: 'whycan'}) WHERE store.formatVersion < $formatVersion
SET store.formatVersion = $formatVersion
RETURN store.formatVersion AS formatVersion
