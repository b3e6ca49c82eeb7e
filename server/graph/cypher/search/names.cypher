// The best hits among names and user principal names. The query carries the snapshot and the kinds. Parameters: query, limit.
// Returns: kind, id, name, and what there is of userPrincipalName, homeTenant, userType, enabled, rank, system, level.
CALL db.index.fulltext.queryNodes('search_words', $query, {limit: toInteger($limit)}) YIELD node
RETURN [label IN labels(node) WHERE NOT label IN ['Principal', 'Touched']][0] AS kind, node.id AS id, node.name AS name,
       node.userPrincipalName AS userPrincipalName, node.homeTenant AS homeTenant, node.userType AS userType, node.enabled AS enabled,
       node.rank AS rank, node.system AS system, node.level AS level
