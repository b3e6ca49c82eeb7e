// A page of the devices in each device group by name or by id. Parameters: series, snapshot, deviceGroups, after, before, isToEnd, isById,
// limit; text (in lower case) narrows it, empty for all. Returns: deviceGroup, devices [{id, cursor}].
UNWIND $deviceGroups AS deviceGroupId
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: deviceGroupId}) WHERE valid(deviceGroup)
RETURN deviceGroupId AS deviceGroup, COLLECT {
  MATCH (device:Device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(deviceGroup)
  WHERE $text = '' OR toLower(device.name) CONTAINS $text OR toLower(device.id) CONTAINS $text
  WITH device.id AS id, CASE WHEN $isById THEN device.id ELSE device.sortKey END + '' AS cursor
  WHERE cursor > $after AND ($isToEnd OR cursor < $before)
  RETURN {id: id, cursor: cursor} ORDER BY cursor ASC LIMIT toInteger($limit)
} AS devices
