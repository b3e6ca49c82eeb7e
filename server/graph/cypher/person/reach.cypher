// The groups that principals are in through active memberships of any depth. Parameters: series, snapshot, ids. Returns: id, groups.
UNWIND $ids AS id
MATCH (principal:Principal {snapshot: $series, id: id}) WHERE valid(principal)
RETURN id, COLLECT {
  MATCH (principal)-[edge:MEMBER_OF|NESTED_IN WHERE valid(edge)]->*(group:Group)
  RETURN DISTINCT group.id
} AS groups
