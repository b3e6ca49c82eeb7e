// Writes the data sources of assignments. Parameters: snapshot, rows [{to, edges: [{from}]}]. Returns: written.
UNWIND $rows AS row
MATCH (workload:Workload {snapshot: $snapshot, id: row.to})
UNWIND row.edges AS edge
MATCH (assignment:UnifiedAssignment {snapshot: $snapshot, id: edge.from})
CREATE (assignment)-[:ON_DATA_SOURCE]->(workload)
RETURN count(*) AS written
