// Writes the data sources of assignments. Parameters: snapshot, rows [{from, to}]. Returns: written.
UNWIND $rows AS row
MATCH (assignment:UnifiedAssignment {snapshot: $snapshot, id: row.from})
MATCH (workload:Workload {snapshot: $snapshot, id: row.to})
CREATE (assignment)-[:ON_DATA_SOURCE]->(workload)
RETURN count(*) AS written
