// Constraints and indexes that an earlier format made otherwise; `schema/indexes` makes them anew. Statements end with a semicolon.
DROP INDEX search_words IF EXISTS;
DROP CONSTRAINT principal_id IF EXISTS;
DROP CONSTRAINT entra_role_id IF EXISTS;
DROP CONSTRAINT unified_role_id IF EXISTS;
DROP CONSTRAINT unified_assignment_id IF EXISTS;
DROP CONSTRAINT legacy_role_id IF EXISTS;
DROP CONSTRAINT legacy_permission_id IF EXISTS;
DROP CONSTRAINT permission_id IF EXISTS;
DROP CONSTRAINT workload_id IF EXISTS;
DROP CONSTRAINT capability_id IF EXISTS;
DROP CONSTRAINT device_group_id IF EXISTS;
DROP CONSTRAINT device_id IF EXISTS;
