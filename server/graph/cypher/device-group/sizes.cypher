// How many devices are in each device group, and how many meet its rule. Parameters: snapshot, deviceGroups.
// Returns: deviceGroup, devices, matching.
UNWIND $deviceGroups AS deviceGroupId
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot, id: deviceGroupId})
RETURN deviceGroupId AS deviceGroup, COUNT { (deviceGroup)<-[:IN_DEVICE_GROUP]-() } AS devices,
       COUNT { (deviceGroup)<-[:MATCHES]-() } AS matching
