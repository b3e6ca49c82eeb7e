// Writes down which groups see a device group. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(deviceGroup)
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $series, id: id}) WHERE $since IS NULL OR valid(principal)
CREATE (principal)-[:CAN_SEE {since: $since}]->(deviceGroup)
RETURN count(*) AS written
