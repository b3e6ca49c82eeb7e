// Every device of a snapshot. Parameters: snapshot. Returns: id, name, domain, tags, osPlatform, matches.
MATCH (device:Device {snapshot: $snapshot}) WHERE device.id IS NOT NULL
RETURN device.id AS id, device.name AS name, device.domain AS domain, device.tags AS tags, device.osPlatform AS osPlatform,
       COLLECT { MATCH (device)-[:MATCHES]->(deviceGroup:DeviceGroup) RETURN deviceGroup.id } AS matches
