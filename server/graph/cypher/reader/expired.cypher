// Processes that ended without saying so. Parameters: expiryMs, deadOwners. Returns: id.
MATCH (reader:Reader) WHERE reader.id IN $deadOwners OR reader.seenAt < timestamp() - $expiryMs
RETURN reader.id AS id
