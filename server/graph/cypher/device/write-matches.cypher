// Writes the device groups whose rule a device meets. Parameters: series, snapshot, since, owner, rows [{to, from: [ids]}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state IN ['importing', 'scratch']
UNWIND $rows AS row
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: row.to}) WHERE $since IS NULL OR valid(deviceGroup)
UNWIND row.from AS id
MATCH (device:Device {snapshot: $series, id: id}) WHERE $since IS NULL OR valid(device)
CREATE (device)-[:MATCHES {since: $since}]->(deviceGroup)
RETURN count(*) AS written
