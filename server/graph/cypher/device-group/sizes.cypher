// How many devices are in each device group, and how many meet its rule. Parameters: series, snapshot, deviceGroups.
// Returns: deviceGroup, devices, matching.
UNWIND $deviceGroups AS deviceGroupId
MATCH (deviceGroup:DeviceGroup {snapshot: $series, id: deviceGroupId}) WHERE valid(deviceGroup)
RETURN deviceGroupId AS deviceGroup, COUNT { (deviceGroup)<-[edge:IN_DEVICE_GROUP WHERE valid(edge)]-() } AS devices,
       COUNT { (deviceGroup)<-[edge:MATCHES WHERE valid(edge)]-() } AS matching
