// Every device group with its access list, the ungrouped devices among them. Parameters: snapshot.
// Returns: id, name, rank, isUngrouped, remediationLevel, rule, access.
MATCH (deviceGroup:DeviceGroup {snapshot: $snapshot}) WHERE deviceGroup.id IS NOT NULL
RETURN deviceGroup.id AS id, deviceGroup.name AS name, deviceGroup.rank AS rank, deviceGroup.isUngrouped AS isUngrouped,
       deviceGroup.remediationLevel AS remediationLevel, deviceGroup.rule AS rule,
       COLLECT { MATCH (principal:Principal)-[:CAN_SEE]->(deviceGroup) RETURN principal.id } AS access
