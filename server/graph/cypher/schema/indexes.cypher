// A node is found by its series and id; one that changed has a version for each time. Lists are read in the order of
// sortKey; the full-text index holds the series and the kind of each entry as words.
CREATE INDEX principal_place IF NOT EXISTS FOR (n:Principal) ON (n.snapshot, n.id);
CREATE INDEX entra_role_place IF NOT EXISTS FOR (n:EntraRole) ON (n.snapshot, n.id);
CREATE INDEX unified_role_place IF NOT EXISTS FOR (n:UnifiedRole) ON (n.snapshot, n.id);
CREATE INDEX unified_assignment_place IF NOT EXISTS FOR (n:UnifiedAssignment) ON (n.snapshot, n.id);
CREATE INDEX legacy_role_place IF NOT EXISTS FOR (n:LegacyRole) ON (n.snapshot, n.id);
CREATE INDEX legacy_permission_place IF NOT EXISTS FOR (n:LegacyPermission) ON (n.snapshot, n.id);
CREATE INDEX permission_place IF NOT EXISTS FOR (n:Permission) ON (n.snapshot, n.id);
CREATE INDEX workload_place IF NOT EXISTS FOR (n:Workload) ON (n.snapshot, n.id);
CREATE INDEX capability_place IF NOT EXISTS FOR (n:Capability) ON (n.snapshot, n.id);
CREATE INDEX device_group_place IF NOT EXISTS FOR (n:DeviceGroup) ON (n.snapshot, n.id);
CREATE INDEX device_place IF NOT EXISTS FOR (n:Device) ON (n.snapshot, n.id);
CREATE INDEX profile_place IF NOT EXISTS FOR (n:Profile) ON (n.snapshot, n.id);
CREATE INDEX everybody_place IF NOT EXISTS FOR (n:Everybody) ON (n.snapshot);
CREATE INDEX touched_place IF NOT EXISTS FOR (n:Touched) ON (n.snapshot);
CREATE INDEX fingerprint_place IF NOT EXISTS FOR (n:Fingerprint) ON (n.snapshot);
CREATE INDEX snapshot_series IF NOT EXISTS FOR (n:Snapshot) ON (n.series);
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
