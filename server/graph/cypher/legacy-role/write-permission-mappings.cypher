// Writes down what the options of Endpoint roles correspond to (legacy-endpoint.yaml). Parameters: series, snapshot, since, owner, rows [{to, edges: [{from}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(permission)
UNWIND row.edges AS edge
MATCH (legacy:LegacyPermission {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(legacy)
CREATE (legacy)-[:MAPS_TO {since: $since}]->(permission)
RETURN count(*) AS written
