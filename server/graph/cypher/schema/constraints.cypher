// Every node of a snapshot is found by (snapshot, id) and by nothing else. Statements end with a semicolon at the line's end.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reader_id IF NOT EXISTS FOR (n:Reader) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT snapshot_number IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT principal_id IF NOT EXISTS FOR (n:Principal) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT entra_role_id IF NOT EXISTS FOR (n:EntraRole) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT unified_role_id IF NOT EXISTS FOR (n:UnifiedRole) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT unified_assignment_id IF NOT EXISTS FOR (n:UnifiedAssignment) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT legacy_role_id IF NOT EXISTS FOR (n:LegacyRole) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT legacy_permission_id IF NOT EXISTS FOR (n:LegacyPermission) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT permission_id IF NOT EXISTS FOR (n:Permission) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT workload_id IF NOT EXISTS FOR (n:Workload) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT capability_id IF NOT EXISTS FOR (n:Capability) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT device_group_id IF NOT EXISTS FOR (n:DeviceGroup) REQUIRE (n.snapshot, n.id) IS UNIQUE;
CREATE CONSTRAINT device_id IF NOT EXISTS FOR (n:Device) REQUIRE (n.snapshot, n.id) IS UNIQUE;
