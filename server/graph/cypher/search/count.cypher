// How many nodes a search hits. Parameters: query, limit. Returns: hits, at most limit.
CALL db.index.fulltext.queryNodes('search_words', $query, {limit: toInteger($limit)}) YIELD node
RETURN count(node) AS hits
