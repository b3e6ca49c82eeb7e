// A page of all devices by name, last first. Parameters: snapshot, after, before, limit. Returns: id, cursor.
MATCH (device:Device {snapshot: $snapshot}) WHERE device.sortKey > $after AND device.sortKey < $before
RETURN device.id AS id, device.sortKey AS cursor
ORDER BY device.snapshot DESC, device.sortKey DESC LIMIT toInteger($limit)
