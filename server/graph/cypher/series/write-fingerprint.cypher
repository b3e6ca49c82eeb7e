// Keeps parts of the fingerprint of a snapshot. Parameters: snapshot, owner, parts [{step, part, content}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state = 'importing'
UNWIND $parts AS one
CREATE (:Fingerprint {snapshot: $snapshot, step: one.step, part: one.part, content: one.content})
RETURN count(*) AS written
