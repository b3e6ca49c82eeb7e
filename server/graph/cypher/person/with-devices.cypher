// What the decision needs of people and of devices, in one answer. Parameters: series, snapshot, people [ids], devices [ids].
// Returns: one row {people [{id, kind, name, userPrincipalName, userType, home, via,
// homeTenant, enabled, unstated, groups, eligibleGroups}],
// devices [{id, name, domain, tags, osPlatform, matches}]}; unknown ids are in neither, memberships are direct ones.
RETURN COLLECT {
  UNWIND $people AS id
  MATCH (person:Principal {snapshot: $series, id: id})
  WHERE valid(person) AND NOT (person:Group OR person:UnknownPrincipal)
  RETURN {
    id: id, kind: CASE WHEN person:User THEN 'User' WHEN person:ServicePrincipal THEN 'ServicePrincipal' ELSE 'ForeignPrincipal' END,
    name: person.name, userPrincipalName: person.userPrincipalName, userType: person.userType, home: person.home,
    via: person.via, homeTenant: person.homeTenant, enabled: person.enabled, unstated: person.unstated,
    groups: COLLECT { MATCH (person)-[edge:MEMBER_OF WHERE valid(edge)]->(group:Group) RETURN group.id },
    eligibleGroups: COLLECT { MATCH (person)-[edge:ELIGIBLE_FOR WHERE valid(edge)]->(group:Group) RETURN group.id }
  }
} AS people,
COLLECT {
  UNWIND $devices AS id
  MATCH (device:Device {snapshot: $series, id: id}) WHERE valid(device)
  RETURN {
    id: id, name: device.name, domain: device.domain, tags: device.tags, osPlatform: device.osPlatform,
    matches: COLLECT { MATCH (device)-[edge:MATCHES WHERE valid(edge)]->(deviceGroup:DeviceGroup) RETURN deviceGroup.id }
  }
} AS devices
