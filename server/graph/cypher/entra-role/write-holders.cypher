// Writes active directory roles. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from, scope}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (role:EntraRole {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(role)
UNWIND row.edges AS edge
MATCH (principal:Principal {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(principal)
CREATE (principal)-[:HOLDS {since: $since, scope: edge.scope}]->(role)
RETURN count(*) AS written
