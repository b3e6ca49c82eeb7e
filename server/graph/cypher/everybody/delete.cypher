// Forgets what everybody of a snapshot is to questions. Parameters: snapshot. Returns: deleted.
MATCH (everybody:Everybody {snapshot: $snapshot})
DELETE everybody
RETURN count(*) AS deleted
