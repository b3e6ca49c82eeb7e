// Every device group with its access list, the ungrouped devices among them. Parameters: series, snapshot.
// Returns: id, name, rank, isUngrouped, remediationLevel, rule, unevaluatedRule, access.
MATCH (deviceGroup:DeviceGroup {snapshot: $series}) WHERE valid(deviceGroup) AND deviceGroup.id IS NOT NULL
RETURN deviceGroup.id AS id, deviceGroup.name AS name, deviceGroup.rank AS rank, deviceGroup.isUngrouped AS isUngrouped,
       deviceGroup.remediationLevel AS remediationLevel, deviceGroup.rule AS rule, deviceGroup.unevaluatedRule AS unevaluatedRule,
       COLLECT { MATCH (principal:Principal)-[edge:CAN_SEE WHERE valid(edge)]->(deviceGroup) RETURN principal.id } AS access
