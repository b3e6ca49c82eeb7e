// Keeps parts of what everybody is to questions. Parameters: snapshot, owner, parts [{name, part, content}]. Returns: written.
MATCH (target:Snapshot {number: $snapshot}) WHERE target.owner = $owner AND target.state = 'importing'
UNWIND $parts AS one
CREATE (:Everybody {snapshot: $snapshot, name: one.name, part: one.part, content: one.content})
RETURN count(*) AS written
