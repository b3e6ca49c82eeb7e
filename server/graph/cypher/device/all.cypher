// Every device of a snapshot. Parameters: series, snapshot. Returns: id, name, domain, tags, osPlatform, matches.
MATCH (device:Device {snapshot: $series}) WHERE valid(device) AND device.id IS NOT NULL
RETURN device.id AS id, device.name AS name, device.domain AS domain, device.tags AS tags, device.osPlatform AS osPlatform,
       COLLECT { MATCH (device)-[edge:MATCHES WHERE valid(edge)]->(deviceGroup:DeviceGroup) RETURN deviceGroup.id } AS matches
