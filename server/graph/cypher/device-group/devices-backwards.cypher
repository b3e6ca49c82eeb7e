// A page of the devices in each device group by name, last first.
// Parameters: snapshot, deviceGroups, after, before, limit. Returns: deviceGroup, devices [{id, cursor}].
UNWIND $deviceGroups AS deviceGroupId
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot, id: deviceGroupId})
RETURN deviceGroupId AS deviceGroup, COLLECT {
  MATCH (device:Device)-[:IN_DEVICE_GROUP]->(deviceGroup)
  WHERE device.sortKey > $after AND device.sortKey < $before
  RETURN {id: device.id, cursor: device.sortKey} ORDER BY device.sortKey DESC LIMIT toInteger($limit)
} AS devices
