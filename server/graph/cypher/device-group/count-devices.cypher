// How many devices of each device group a filter leaves. Parameters: series, snapshot, deviceGroups; text (in lower case), empty for all.
// Returns: id, total.
UNWIND $deviceGroups AS id
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: id}) WHERE valid(deviceGroup)
RETURN id, COUNT {
  MATCH (device:Device)-[edge:IN_DEVICE_GROUP WHERE valid(edge)]->(deviceGroup)
  WHERE $text = '' OR toLower(device.name) CONTAINS $text OR toLower(device.id) CONTAINS $text
} AS total
