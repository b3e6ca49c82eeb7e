// Forgets the fingerprint of a snapshot. Parameters: snapshot. Returns: deleted.
MATCH (print:Fingerprint {snapshot: $snapshot})
DELETE print
RETURN count(*) AS deleted
