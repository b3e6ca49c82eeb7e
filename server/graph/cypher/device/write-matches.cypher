// Writes the device groups whose rule a device meets. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot, id: row.to})
UNWIND row.from AS id
MATCH (device:Device {snapshot: $snapshot, id: id})
CREATE (device)-[:MATCHES]->(deviceGroup)
RETURN count(*) AS written
