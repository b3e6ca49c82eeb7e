// The groups that principals are in through active memberships of any depth. Parameters: snapshot, ids. Returns: id, groups.
UNWIND $ids AS id
MATCH (principal:Principal {snapshot: $snapshot, id: id})
RETURN id, COLLECT {
  MATCH (principal)-[:MEMBER_OF|NESTED_IN]->*(group:Group)
  RETURN DISTINCT group.id
} AS groups
