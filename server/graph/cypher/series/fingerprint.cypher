// The fingerprint of a snapshot. Parameters: snapshot. Returns: step, part, content.
MATCH (print:Fingerprint {snapshot: $snapshot})
RETURN print.step AS step, print.part AS part, print.content AS content
ORDER BY step, part
