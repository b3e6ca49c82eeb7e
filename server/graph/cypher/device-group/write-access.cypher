// Writes down which groups see a device group. Parameters: snapshot, rows [{to, from: [ids]}]. Returns: written.
UNWIND $rows AS row
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot, id: row.to})
UNWIND row.from AS id
MATCH (principal:Principal {snapshot: $snapshot, id: id})
CREATE (principal)-[:CAN_SEE]->(deviceGroup)
RETURN count(*) AS written
