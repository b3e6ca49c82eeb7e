// Writes who has a profile. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (profile:Profile {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(profile)
UNWIND row.from AS id
MATCH (person:Principal {snapshot: $series, id: id}) WHERE $since IS NULL OR valid(person)
CREATE (person)-[:HAS_PROFILE {since: $since}]->(profile)
RETURN count(*) AS written
