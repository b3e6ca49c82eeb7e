// Devices with every device group whose rule they meet. Parameters: snapshot, ids.
// Returns: id, name, domain, tags, osPlatform, matches; unknown ids have no row.
UNWIND $ids AS id
MATCH (device:Device {snapshot: $snapshot, id: id})
RETURN id, device.name AS name, device.domain AS domain, device.tags AS tags, device.osPlatform AS osPlatform,
       COLLECT { MATCH (device)-[:MATCHES]->(deviceGroup:DeviceGroup) RETURN deviceGroup.id } AS matches
