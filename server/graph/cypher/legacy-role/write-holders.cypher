// Writes down who holds roles of the products' own models. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(role)
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $series, id: id}) WHERE $since IS NULL OR valid(principal)
CREATE (principal)-[:HOLDS {since: $since, scope: '/'}]->(role)
RETURN count(*) AS written
