// How many devices a filter leaves. Parameters: series, snapshot; text (in lower case) and deviceGroup, empty or null for all. Returns: total.
MATCH (device:Device {snapshot: $series}) WHERE valid(device) AND device.sortKey > ''
  AND ($text = '' OR toLower(device.name) CONTAINS $text OR toLower(device.id) CONTAINS $text)
  AND ($deviceGroup IS NULL
    OR EXISTS { (device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(:DeviceGroup {snapshot: $series, id: $deviceGroup}) })
RETURN count(*) AS total
