// What is linked with each node: for every kind and direction of links, and kind of what is at their other ends, how many
// there are, and the first of them by name. Links that differ in nothing but what they rest on are one. A device that is in a group is not told again as one that its rule matches.
// LABEL stands for what they all are. Parameters: series, snapshot, nodes [{kind, id}], limit.
// Returns: kind, id, name, level, enabled, userType, fans [{edgeKind, direction, kind, total, links [{id, name, level, enabled, userType, scope}]}].
UNWIND $nodes AS wanted
MATCH (node:LABEL {snapshot: $series, id: wanted.id}) WHERE valid(node)
RETURN wanted.kind AS kind, wanted.id AS id, node.name AS name, node.level AS level, node.enabled AS enabled, node.userType AS userType, COLLECT {
  MATCH (node)-[edge WHERE valid(edge)]-(other)
  WHERE NOT other:UnknownPrincipal AND NOT other:Profile
    AND NOT (edge:MATCHES AND EXISTS { (node)-[inside:IN_DEVICE_GROUP WHERE valid(inside)]-(other) })
  WITH DISTINCT other, type(edge) AS edgeKind, CASE WHEN startNode(edge) = node THEN 'out' ELSE 'in' END AS direction, edge.scope AS scope
  ORDER BY other.sortKey, other.id, scope
  WITH edgeKind, direction, [label IN labels(other) WHERE NOT label IN ['Principal', 'Touched']][0] AS otherKind,
       count(*) AS total, collect([other, scope])[..toInteger($limit)] AS first
  RETURN {
    edgeKind: edgeKind, direction: direction, kind: otherKind, total: total,
    links: [link IN first | {
      id: link[0].id, name: link[0].name, level: link[0].level, enabled: link[0].enabled, userType: link[0].userType, scope: link[1]
    }]
  } ORDER BY edgeKind, direction, otherKind
} AS fans
