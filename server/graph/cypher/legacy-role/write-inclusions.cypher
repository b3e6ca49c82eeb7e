// Writes the roles inside role groups. Parameters: series, snapshot, since, owner, rows [{to, edges: [{from}]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (role:LegacyRole {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(role)
UNWIND row.edges AS edge
MATCH (roleGroup:LegacyRole {snapshot: $series, id: edge.from}) WHERE $since IS NULL OR valid(roleGroup)
CREATE (roleGroup)-[:INCLUDES {since: $since}]->(role)
RETURN count(*) AS written
