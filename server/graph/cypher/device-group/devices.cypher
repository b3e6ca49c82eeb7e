// A page of the devices in each device group by name.
// Parameters: series, snapshot, deviceGroups, after, before, isToEnd, limit. Returns: deviceGroup, devices [{id, cursor}].
UNWIND $deviceGroups AS deviceGroupId
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: deviceGroupId}) WHERE valid(deviceGroup)
RETURN deviceGroupId AS deviceGroup, COLLECT {
  MATCH (device:Device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(deviceGroup)
  WHERE device.sortKey > $after AND ($isToEnd OR device.sortKey < $before)
  RETURN {id: device.id, cursor: device.sortKey} ORDER BY device.sortKey ASC LIMIT toInteger($limit)
} AS devices
