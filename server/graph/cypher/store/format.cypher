// The format of the stored graph; no row when nothing was ever stored. Returns: formatVersion.
MATCH (store:Store {id: 'whycan'})
RETURN store.formatVersion AS formatVersion
