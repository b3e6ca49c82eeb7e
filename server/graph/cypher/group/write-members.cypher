// Writes direct memberships of people. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (group:Principal {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(group)
UNWIND row.from AS member
MATCH (person:Principal {snapshot: $series, id: member}) WHERE $since IS NULL OR valid(person)
CREATE (person)-[:MEMBER_OF {since: $since}]->(group)
RETURN count(*) AS written
