// Waits until the full-text index, which follows the writes, has caught up with them.
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
