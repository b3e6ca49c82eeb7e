// Deletes the entry of a snapshot whose nodes are gone. Parameters: number, owner.
MATCH (snapshot:Snapshot {number: $number}) WHERE snapshot.state = 'sweeping' AND snapshot.owner = $owner
DETACH DELETE snapshot
