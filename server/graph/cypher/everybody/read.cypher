// What everybody of a snapshot is to questions. Parameters: snapshot. Returns: name, part, content.
MATCH (everybody:Everybody {snapshot: $snapshot})
RETURN everybody.name AS name, everybody.part AS part, everybody.content AS content
ORDER BY name, part
