// What the decision needs of people and of devices, in one answer. Parameters: snapshot, people [ids], devices [ids].
// Returns: one row {people [{id, kind, name, userPrincipalName, userType, home, via,
// homeTenant, enabled, groups, eligibleGroups}],
// devices [{id, name, domain, tags, osPlatform, matches}]}; unknown ids are in neither, memberships are direct ones.
RETURN COLLECT {
  UNWIND $people AS id
  MATCH (person:Principal {snapshot: $snapshot, id: id})
  WHERE NOT (person:Group OR person:UnknownPrincipal)
  RETURN {
    id: id, kind: CASE WHEN person:User THEN 'User' WHEN person:ServicePrincipal THEN 'ServicePrincipal' ELSE 'ForeignPrincipal' END,
    name: person.name, userPrincipalName: person.userPrincipalName, userType: person.userType, home: person.home,
    via: person.via, homeTenant: person.homeTenant, enabled: person.enabled,
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
