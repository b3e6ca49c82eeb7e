// A page of devices by name. Parameters: series, snapshot, after (from the end: before), limit; text (in lower case) and deviceGroup narrow it,
// empty or null for all. Returns: id, cursor.
MATCH (device:Device {snapshot: $series})
USING INDEX SEEK device:Device(snapshot, sortKey)
WHERE valid(device) AND device.sortKey > $after
  AND ($text = '' OR toLower(device.name) CONTAINS $text OR toLower(device.id) CONTAINS $text)
  AND ($deviceGroup IS NULL
    OR EXISTS { (device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(:DeviceGroup {snapshot: $series, id: $deviceGroup}) })
RETURN device.id AS id, device.sortKey AS cursor
ORDER BY device.snapshot ASC, device.sortKey ASC LIMIT toInteger($limit)
