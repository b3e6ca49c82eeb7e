// Writes the one device group that a device is in. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot, id: row.to})
UNWIND row.from AS id
MATCH (device:Device {snapshot: $snapshot, id: id})
CREATE (device)-[:IN_DEVICE_GROUP]->(deviceGroup)
RETURN count(*) AS written
