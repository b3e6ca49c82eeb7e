// Writes the permissions of unified roles, sets and imported parts resolved. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from, level, via}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (permission:Permission {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(permission)
UNWIND row.edges AS edge
MATCH (role:UnifiedRole {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(role)
CREATE (role)-[:GRANTS {since: $since, level: edge.level, via: edge.via}]->(permission)
RETURN count(*) AS written
