// A page of all devices by name. Parameters: series, snapshot, after, before, limit. Returns: id, cursor.
MATCH (device:Device {snapshot: $series}) WHERE valid(device) AND device.sortKey > $after AND device.sortKey < $before
RETURN device.id AS id, device.sortKey AS cursor
ORDER BY device.snapshot ASC, device.sortKey ASC LIMIT toInteger($limit)
