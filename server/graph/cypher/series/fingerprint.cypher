// The fingerprint of a snapshot. Parameters: snapshot. Returns: name, part, content.
MATCH (print:Fingerprint {snapshot: $snapshot})
RETURN print.step AS name, print.part AS part, print.content AS content
ORDER BY name, part
