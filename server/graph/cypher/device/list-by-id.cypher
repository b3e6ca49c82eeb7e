// A page of devices by id. Parameters: series, snapshot, after (from the end: before), limit; text (in lower case) and deviceGroup narrow it,
// empty or null for all. Returns: id, cursor.
MATCH (device:Device {snapshot: $series})
USING INDEX SEEK device:Device(snapshot, id)
WHERE valid(device) AND device.id > $after
  AND ($text = '' OR toLower(device.name) CONTAINS $text OR toLower(device.id) CONTAINS $text)
  AND ($deviceGroup IS NULL
    OR EXISTS { (device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(:DeviceGroup {snapshot: $series, id: $deviceGroup}) })
RETURN device.id AS id, device.id AS cursor
ORDER BY device.snapshot ASC, device.id ASC LIMIT toInteger($limit)
