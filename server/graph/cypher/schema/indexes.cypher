// Lists are read in the order of sortKey; the full-text index holds the snapshot and the kind of each entry as words.
CREATE INDEX user_order IF NOT EXISTS FOR (n:User) ON (n.snapshot, n.sortKey);
CREATE INDEX service_principal_order IF NOT EXISTS FOR (n:ServicePrincipal) ON (n.snapshot, n.sortKey);
CREATE INDEX foreign_principal_order IF NOT EXISTS FOR (n:ForeignPrincipal) ON (n.snapshot, n.sortKey);
CREATE INDEX group_order IF NOT EXISTS FOR (n:Group) ON (n.snapshot, n.sortKey);
CREATE INDEX device_order IF NOT EXISTS FOR (n:Device) ON (n.snapshot, n.sortKey);
CREATE INDEX reader_seen IF NOT EXISTS FOR (n:Reader) ON (n.seenAt);
CREATE INDEX snapshot_state IF NOT EXISTS FOR (n:Snapshot) ON (n.state);
CREATE FULLTEXT INDEX search_words IF NOT EXISTS
FOR (n:User|ServicePrincipal|ForeignPrincipal|Group|EntraRole|UnifiedRole|UnifiedAssignment|LegacyRole|LegacyPermission|Permission|Workload|Capability|DeviceGroup|Device)
ON EACH [n.searchWords, n.searchScope]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true } };
