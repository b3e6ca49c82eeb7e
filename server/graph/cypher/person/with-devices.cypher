// What the decision needs of people and of devices, in one answer. Parameters: snapshot, people [ids], devices [ids].
// Returns: one row {people [{id, isUser, name, userPrincipalName, userType, enabled, groups, eligibleGroups}],
// devices [{id, name, domain, tags, osPlatform, matches}]}; unknown ids are in neither, memberships are direct ones.
RETURN COLLECT {
  UNWIND $people AS id
  MATCH (person:Principal {snapshot: $snapshot, id: id})
  WHERE NOT (person:Group OR person:UnknownPrincipal)
  RETURN {
    id: id, isUser: person:User, name: person.name, userPrincipalName: person.userPrincipalName,
    userType: person.userType, enabled: person.enabled,
    groups: COLLECT { MATCH (person)-[:MEMBER_OF]->(group:Group) RETURN group.id },
    eligibleGroups: COLLECT { MATCH (person)-[:ELIGIBLE_FOR]->(group:Group) RETURN group.id }
  }
} AS people,
COLLECT {
  UNWIND $devices AS id
  MATCH (device:Device {snapshot: $snapshot, id: id})
  RETURN {
    id: id, name: device.name, domain: device.domain, tags: device.tags, osPlatform: device.osPlatform,
    matches: COLLECT { MATCH (device)-[:MATCHES]->(deviceGroup:DeviceGroup) RETURN deviceGroup.id }
  }
} AS devices
