// Keeps parts of the fingerprint of a snapshot. Parameters: snapshot, owner, parts [{name, part, content}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state = 'importing'
UNWIND $parts AS one
CREATE (:Fingerprint {snapshot: $snapshot, step: one.name, part: one.part, content: one.content})
RETURN count(*) AS written
